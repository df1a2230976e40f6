// Every page that each role may see, in both languages, light and dark, on a telephone and on a desk.

import { expect, test as base } from '@playwright/test';
import { mistakes } from './support/markup';
import { Program } from './support/program';
import { Visitor } from './support/visitor';

const PASSWORD = 'une phrase assez longue';
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
];
const SCHEMES = ['light', 'dark'] as const;

const test = base.extend<object, { demo: Program }>({
  demo: [
    async ({}, use) => {
      const demo = await Program.make({ TRAJECTOIRE_DEMO_PASSWORD: PASSWORD });
      await demo.serve('--demo');
      await use(demo);
      await demo.end();
    },
    { scope: 'worker' },
  ],
});

/** Addresses of a room, and links to follow from them: the first of each is a page of its own. */
const ROOMS = {
  agent: { pages: ['/path', '/modules/rgpd', '/modules/cloud-act/lessons/perimetre', '/account', '/privacy', '/verify'], links: {} },
  rh: { pages: ['/hr', '/hr?state=finished&sort=completed&dir=desc', '/hr?q=zzzz', '/hr/mails'], links: {} },
  formateur: {
    pages: ['/trainer', '/trainer/modules/rgpd', '/trainer/modules/rgpd/lessons/new', '/trainer/modules/rgpd/questions/new'],
    links: { '/trainer/modules/rgpd': ['a[href*="/lessons/"]:not([href*="/new"])', 'a[href*="/questions/"]:not([href*="/new"])'] },
  },
  admin: { pages: ['/admin', '/admin?q=zzzz'], links: { '/admin': ['main table a[href^="/admin/people/"]'] } },
} satisfies Record<string, { pages: string[]; links: Record<string, string[]> }>;

const PUBLIC = ['/sign-in', '/forgotten-password', '/forgotten-password?sent', '/verify', '/verify/inconnu', '/privacy', '/reset-password/x', '/nowhere'];

/** One page: its source once, then how it looks in every way. */
async function inspect(visitor: Visitor, address: string): Promise<void> {
  const { page } = visitor;
  const response = await page.goto(address);
  expect.soft(await mistakes((await response?.text()) ?? ''), `the source of ${address}`).toEqual([]);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await visitor.look(`${size.width}-${colorScheme}`);
    }
    await visitor.fits(`at ${size.width} px`);
  }
  // A window of 1280 px at 400 %: what WCAG asks to fit.
  await page.setViewportSize({ width: 320, height: 256 });
  await visitor.fits('at 320 px');
}

async function speak({ page }: Visitor, lang: string): Promise<void> {
  await page.setViewportSize(SIZES[0] ?? { width: 1366, height: 768 });
  if ((await page.locator('html').getAttribute('lang')) !== lang) await page.locator(`form[action="/language"] button[value=${lang}]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

async function signIn({ page }: Visitor, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main button.button-primary').click();
  await page.waitForURL('**/path');
}

for (const lang of ['fr', 'en']) {
  test(`pages of a quiz, in ${lang}`, async ({ browser, demo }) => {
    const visitor = await Visitor.arrive(browser, demo.base, `quiz-${lang}`);
    const { page } = visitor;
    await signIn(visitor, 'agent@demo.example');
    await speak(visitor, lang);
    await page.goto('/modules/rgpd');
    await page.locator('a[href^="/attempts/"]:not([href$="/result"]), form[action="/modules/rgpd/attempts"] button').first().click();
    await page.waitForURL('**/questions/*');
    const attempt = visitor.path().replace(/\/questions.*/, '');
    const questions = await page.locator('.navigator li').count();
    expect(questions).toBe(10);
    for (const number of [7, 2]) {
      await page.locator(`.navigator li:nth-child(${number}) button`).click();
      await page.waitForURL(`**/questions/${number}`);
    }
    for (let number = 1; number <= questions; number += 1) await inspect(visitor, `${attempt}/questions/${number}`);
    await inspect(visitor, `${attempt}/review`);
    await page.locator(`form[action="${attempt}/submit"] button`).click();
    await page.waitForURL('**/result');
    await inspect(visitor, `${attempt}/result`);
    await visitor.leave();
  });

  test(`pages for everybody, in ${lang}`, async ({ browser, demo }) => {
    const visitor = await Visitor.arrive(browser, demo.base, `public-${lang}`);
    await visitor.page.goto('/sign-in');
    await speak(visitor, lang);
    for (const address of PUBLIC) await inspect(visitor, address);
  });

  for (const [role, { pages, links }] of Object.entries(ROOMS)) {
    test(`pages of ${role}, in ${lang}`, async ({ browser, demo }) => {
      const visitor = await Visitor.arrive(browser, demo.base, `${role}-${lang}`);
      const { page } = visitor;
      await signIn(visitor, `${role}@demo.example`);
      await speak(visitor, lang);
      for (const address of pages) await inspect(visitor, address);
      for (const [from, selectors] of Object.entries(links)) {
        for (const selector of selectors) {
          await page.goto(from);
          await inspect(visitor, (await page.locator(selector).first().getAttribute('href')) ?? 'no such link');
        }
      }
      await visitor.leave();
    });
  }
}
