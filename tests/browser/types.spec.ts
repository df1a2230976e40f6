// Every type of question by the mouse, by the keyboard alone and without scripts; and how its pages look.

import { expect, type Page, test as base } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { type Hand, Keyboard, Mouse } from './support/hand';
import { mistakes } from './support/markup';
import { Program } from './support/program';
import { CASES, SLUG } from './support/types';
import { Visitor } from './support/visitor';

const PASSWORD = 'une phrase assez longue';
const CONTENT = fileURLToPath(new URL('../content', import.meta.url));
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
];

const test = base.extend<object, { demo: Program }>({
  demo: [
    async ({}, use) => {
      const demo = await Program.make({ TRAJECTOIRE_DEMO_PASSWORD: PASSWORD });
      await demo.serve('--demo');
      demo.run(['content', 'import', CONTENT], '');
      await use(demo);
      await demo.end();
    },
    { scope: 'worker' },
  ],
});

/** Signs in and starts an attempt, or goes on with the one under way; its address comes back. */
async function begin(page: Page, email: string): Promise<string> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main button.button-primary').click();
  await page.waitForURL('**/path');
  await page.goto(`/modules/${SLUG}`);
  const ways = `a[href^="/attempts/"]:not([href$="/result"]), form[action="/modules/${SLUG}/attempts"] button`;
  await page.locator(ways).first().click();
  await page.waitForURL('**/questions/*');
  return new URL(page.url()).pathname.replace(/\/questions\/\d+$/, '');
}

const WAYS: { way: string; scripts: boolean; email: string; hand: (page: Page) => Hand }[] = [
  { way: 'by the mouse', scripts: true, email: 'agent@demo.example', hand: (page) => new Mouse(page) },
  { way: 'by the keyboard', scripts: true, email: 'rh@demo.example', hand: (page) => new Keyboard(page) },
  { way: 'without scripts', scripts: false, email: 'formateur@demo.example', hand: (page) => new Mouse(page) },
];

for (const { way, scripts, email, hand: handOf } of WAYS) {
  test.describe.serial(way, () => {
    let visitor: Visitor;
    let attempt: string;

    test.beforeAll(async ({ browser, demo }) => {
      const name = `types-${way.replaceAll(' ', '-')}`;
      visitor = await Visitor.arrive(browser, demo.base, name, { javaScriptEnabled: scripts, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
      attempt = await begin(visitor.page, email);
    });
    test.afterAll(() => visitor.leave());

    for (const [place, { type, answer }] of CASES.entries()) {
      test(`${type} ${way}`, async () => {
        const { page } = visitor;
        const hand = handOf(page);
        await page.goto(`${attempt}/questions/${place + 1}`);
        await answer(visitor, hand);
        await visitor.look(type);
        await hand.press(page.locator('#answer-form button.button-primary'));
        await page.waitForURL((url) => !url.pathname.endsWith(`/questions/${place + 1}`));
        await page.goto(`${attempt}/review`);
        await expect(page.locator('.rows .row').nth(place).locator('.badge')).toHaveText('répondue');
      });
    }

    test(`every type is right ${way}`, async () => {
      const { page } = visitor;
      await page.goto(`${attempt}/review`);
      await expect(page.locator('main')).toContainText('Vous avez répondu à toutes les questions.');
      await handOf(page).press(page.getByRole('button', { name: 'Remettre mes réponses' }));
      await page.waitForURL('**/result');
      await visitor.look();
      for (const [place, { type, told }] of CASES.entries()) {
        const corrected = page.locator('.corrected').nth(place);
        const verdict = { open: 'En attente de sa note', survey: 'Votre avis, sans note', opinion: 'Votre avis, sans note' }[type] ?? 'Juste';
        await expect.soft(corrected.locator('.badge'), type).toHaveText(verdict);
        for (const words of told) await expect.soft(corrected, type).toContainText(words);
      }
    });
  });
}

test('dragging a card with the mouse fills the same fields', async ({ browser, demo }) => {
  const visitor = await Visitor.arrive(browser, demo.base, 'types-drag');
  const { page } = visitor;
  const attempt = await begin(page, 'admin@demo.example');
  for (const [type, item, card] of [
    ['matching', 'La CNIL', 'Contrôle et sanctionne'],
    ['categorise', 'Le budget de la cantine', 'Aucune des deux'],
  ] as const) {
    await page.goto(`${attempt}/questions/${CASES.findIndex((one) => one.type === type) + 1}`);
    const saved = page.waitForResponse((response) => response.url().endsWith('/answers'));
    await page.locator('.island-card', { hasText: card }).dragTo(page.locator('.island-pair', { hasText: item }));
    expect((await saved).status(), type).toBe(200);
    await expect(page.locator('.island-spoken[aria-live]').first()).toContainText(card);
    await page.reload();
    await expect(page.getByLabel(item).locator('option:checked')).toContainText(card);
  }

  await page.goto(`${attempt}/questions/${CASES.findIndex((one) => one.type === 'ordering') + 1}`);
  const rows = page.locator('.island-row');
  const last = (await rows.last().locator('.island-text').textContent()) ?? '';
  await rows.last().locator('.island-grip').hover();
  const first = await rows.first().boundingBox();
  if (first === null) throw new Error('the first row is not drawn');
  const saved = page.waitForResponse((response) => response.url().endsWith('/answers'));
  await page.mouse.down();
  // Above the middle of the first row: there the last one takes its place.
  await page.mouse.move(first.x + 20, first.y + 4, { steps: 10 });
  await page.mouse.up();
  expect((await saved).status(), 'ordering').toBe(200);
  await expect(page.locator('.island-spoken[aria-live]').first()).toContainText(last);
  await page.reload();
  await expect(rows.first()).toContainText(last);
  await expect(page.locator('.island-field', { hasText: last }).locator('select')).toHaveValue('1');
  await visitor.leave();
});

test('how every type looks', async ({ browser, demo }) => {
  test.setTimeout(900_000);
  const visitor = await Visitor.arrive(browser, demo.base, 'types-look');
  const { page } = visitor;
  const attempt = await begin(page, 'admin@demo.example');
  const hand = new Mouse(page);
  const inspect = async (address: string, what: string): Promise<void> => {
    const response = await page.goto(address);
    expect.soft(await mistakes((await response?.text()) ?? ''), `the source of ${address}`).toEqual([]);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await visitor.look(`${what}-${size.width}-${colorScheme}`);
      }
      await visitor.fits(`at ${size.width} px`);
    }
    // A window of 1280 px at 400 %: what WCAG asks to fit.
    await page.setViewportSize({ width: 320, height: 256 });
    await visitor.fits('at 320 px');
    await page.setViewportSize({ width: 1366, height: 768 });
  };
  for (const [place, { type, answer }] of CASES.entries()) {
    const address = `${attempt}/questions/${place + 1}`;
    await inspect(address, `${type}-blank`);
    // Half of them are left wrong, so that the result shows both.
    if (place % 2 === 0 || type === 'numerical') await answer(visitor, hand);
    else if (type === 'gaps') {
      await page.getByLabel('Trou 1 sur 3').selectOption({ label: 'préfecture' });
      await page.getByLabel('Trou 2 sur 3').fill('soixante-douze');
    } else if (type === 'hot-text') {
      await page.getByRole('checkbox', { name: 'La société mère' }).check();
      await page.getByRole('checkbox', { name: 'Les données sont hébergées' }).check();
    }
    if (type !== 'scenario') await page.locator('#answer-form button[value=save]').click();
    await inspect(address, `${type}-given`);
  }
  await inspect(`${attempt}/review`, 'review');
  await page.getByRole('button', { name: 'Remettre mes réponses' }).click();
  await page.waitForURL('**/result');
  await inspect(`${attempt}/result`, 'result');
  await visitor.leave();
});
