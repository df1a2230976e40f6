// What was acknowledged outlives a power cut.

import { expect } from '@playwright/test';
import { recognise } from './support/answer';
import { test } from './support/house';
import { bank, MODULES } from './support/key';
import type { Program } from './support/program';
import { answerAll, begin, handIn } from './support/quiz';
import { Visitor } from './support/visitor';

const [EMAIL, PASSWORD] = ['admin@mairie.example', 'une phrase assez longue'];
/** A job in hand when its worker died is another's after two minutes. */
const LEASE = 150_000;

function install(program: Program): void {
  const organisation = ['--organisation', 'Mairie de Saint-Aubrac', '--name', 'Maëlle Le Goff', '--email', EMAIL];
  program.run(['admin', 'create', ...organisation], `${PASSWORD}\n`);
}

async function signIn({ page }: Visitor, path: string): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.locator('input[name=email]').fill(EMAIL);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main button.button-primary').click();
  await page.waitForURL(`**${path}`);
}

/** Goes on to a question that is answered by one click. */
async function reachOptions(visitor: Visitor, slug: string): Promise<void> {
  const { page } = visitor;
  for (;;) {
    const question = await recognise(page, bank(slug));
    if (['single', 'multiple', 'true-false'].includes(question.type)) return;
    const before = page.url();
    await page.locator('#answer-form button[value=next]').click();
    await page.waitForURL((url) => url.href !== before);
  }
}

test('an answer that was said to be saved is there after a power cut', async ({ browser, program }) => {
  install(program);
  await program.serve();
  const visitor = await Visitor.arrive(browser, program.base, 'durability');
  const { page } = visitor;
  await signIn(visitor, '/modules/rgpd');
  await begin(visitor, 'rgpd');
  await reachOptions(visitor, 'rgpd');
  for (const place of [0, 1]) {
    const box = page.locator('#answer-form input[name=choice]').nth(place);
    await box.check();
    await expect(page.locator('.island-autosave')).toHaveAttribute('data-state', 'saved');
    await program.kill();
    await program.serve();
    await page.reload();
    await expect(box).toBeChecked();
  }
  await visitor.leave();
});

test('an answer sent by the form is there after a power cut', async ({ browser, program }) => {
  install(program);
  await program.serve();
  const visitor = await Visitor.arrive(browser, program.base, 'durability-form', { javaScriptEnabled: false });
  const { page } = visitor;
  await signIn(visitor, '/modules/rgpd');
  await begin(visitor, 'rgpd');
  await reachOptions(visitor, 'rgpd');
  const question = page.url();
  await page.locator('#answer-form input[name=choice]').nth(1).check();
  await page.locator('#answer-form button[value=save]').click();
  await page.waitForURL('**?done=saved');
  await program.kill();
  await program.serve();
  await page.goto(question);
  await expect(page.locator('#answer-form input[name=choice]').nth(1)).toBeChecked();
  await visitor.leave();
});

test('a certificate earned just before a power cut is mailed once', async ({ browser, program, post }) => {
  test.setTimeout(600_000);
  install(program);
  await program.serve();
  await post.pause();
  const visitor = await Visitor.arrive(browser, program.base, 'durability-mail');
  for (const slug of MODULES) {
    await signIn(visitor, `/modules/${slug}`);
    await begin(visitor, slug);
    await answerAll(visitor, slug, true, false);
    if (slug === MODULES.at(-1)) {
      const killed = visitor.page.waitForResponse((response) => response.url().endsWith('/submit')).then(async (response) => {
        await program.kill();
        return response.status();
      });
      await visitor.page.getByRole('button', { name: 'Remettre mes réponses' }).click({ noWaitAfter: true });
      expect(await killed).toBe(303);
    } else {
      await handIn(visitor, true);
    }
    await visitor.page.context().clearCookies();
  }
  expect(post.letters, 'letters while the mail server was away').toEqual([]);
  await post.resume();
  await program.serve();
  await expect.poll(() => post.letters.length, { timeout: LEASE }).toBeGreaterThan(0);
  // Whatever else is due would come now, and once more after another power cut.
  await program.kill();
  await program.serve();
  await visitor.page.waitForTimeout(8_000);
  const ids = post.letters.map((letter) => letter.messageId);
  expect(ids.length).toBe(1);
  expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@/);
  expect(post.to(EMAIL, 'Votre attestation').length).toBe(1);
});
