// The whole way, from an empty instance to a certificate in the agent's mailbox and a line in HR's spreadsheet.

import { type Browser, expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { ParsedMail } from 'mailparser';
import { press, tabTo } from './keyboard';
import { bank, MODULES, type Type, TYPES } from './key';
import { codeOf, wordsOf } from './paper';
import type { PostOffice } from './post-office';
import type { Program } from './program';
import { attempt } from './quiz';
import { Visitor } from './visitor';

export const AGENT = { name: 'Zoé L’Hénaff-Õ’Brien', email: 'zoe@mairie.example' };
const HR = { name: 'Nadia Benali', email: 'nadia@mairie.example' };
const ADMIN = { organisation: 'Mairie de Saint-Aubrac', name: 'Maëlle Le Goff', email: 'admin@mairie.example' };
const PASSWORD = 'une phrase assez longue';
/** Longer than the worker waits between two looks at its table. */
const A_WHILE = 5_000;

async function choosePassword({ page }: Visitor): Promise<void> {
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('input[name=password_again]').fill(PASSWORD);
  await press(page, page.locator('main button.button-primary'));
}

/** The link printed at the start leads to a form; the form, to the administration. */
export async function setUp(admin: Visitor, program: Program): Promise<void> {
  const link = /http\S+\/set-up\/\S+/.exec(program.log)?.[0];
  if (link === undefined) throw new Error(`no link to set up in:\n${program.log}`);
  await admin.page.goto(link);
  await admin.look();
  for (const [name, value] of Object.entries(ADMIN)) await admin.page.locator(`input[name=${name}]`).fill(value);
  await choosePassword(admin);
  await admin.page.waitForURL('**/admin');
  await admin.look('people');
  expect((await admin.page.request.get(link)).status(), 'the link works once').toBe(404);
}

/** A person is added, with the roles of these boxes, and the link of the mail that they receive comes back. */
async function invite(admin: Visitor, post: PostOffice, who: typeof AGENT, roles: string[]): Promise<string> {
  const { page } = admin;
  await page.goto('/admin');
  await page.locator('details:has(form[action="/admin/people"]) > summary').click();
  const form = page.locator('form[action="/admin/people"]');
  await form.locator('input[name=name]').fill(who.name);
  await form.locator('input[name=email]').fill(who.email);
  for (const role of roles) await form.locator(`input[name=${role}]`).check();
  await press(page, form.locator('button[type=submit]'));
  await page.waitForURL('**/admin?done=person-added');
  await admin.look('added');
  await expect.poll(() => post.to(who.email, 'Votre accès').length, { timeout: 20_000 }).toBe(1);
  const link = /http\S+\/reset-password\/[\w-]+/.exec(post.to(who.email, 'Votre accès')[0]?.text ?? '')?.[0];
  if (link === undefined) throw new Error('the invitation holds no link');
  return link;
}

/** Comes by the link of the invitation, and chooses a password. */
async function join(visitor: Visitor, link: string, name: string): Promise<void> {
  await visitor.page.goto(link);
  await expect(visitor.page.locator('main')).toContainText(name);
  await visitor.look();
  await choosePassword(visitor);
  await visitor.page.waitForURL('**/path');
}

/** Signs out, and in again through the form: by the keyboard alone. */
async function comeBack(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  await press(page, page.getByRole('button', { name: 'Se déconnecter' }));
  await page.waitForURL('**/sign-in?*');
  expect((await page.request.get('/path', { maxRedirects: 0 })).status(), 'the session has ended').toBe(303);
  await visitor.look('signed-out');
  for (const [name, value] of Object.entries({ email, password: PASSWORD })) {
    await tabTo(page, page.locator(`input[name=${name}]`));
    await page.keyboard.type(value);
  }
  await press(page, page.locator('main button.button-primary'));
  await page.waitForURL('**/path');
}

/** Reads a module's lessons one after the other, marking each as read. */
async function readLessons(agent: Visitor, slug: string): Promise<void> {
  const { page } = agent;
  await page.goto('/path');
  await agent.look();
  await press(page, page.locator(`main .card a[href="/modules/${slug}"]`));
  await page.waitForURL(`**/modules/${slug}`);
  await agent.look();
  const lessons = await page.locator('section[aria-labelledby=lessons] li').count();
  expect(lessons).toBeGreaterThan(3);
  await press(page, page.getByRole('link', { name: 'Commencer la lecture' }));
  for (let read = 1; read <= lessons; read += 1) {
    await expect(page.locator('.lesson-main')).toContainText(`Leçon ${read} sur ${lessons}`);
    await agent.look();
    const before = page.url();
    await press(page, page.getByRole('button', { name: 'J’ai lu' }));
    await page.waitForURL((url) => url.href !== before);
  }
  expect(agent.path()).toBe(`/modules/${slug}`);
  await expect(page.locator('section[aria-labelledby=lessons] .step-done')).toHaveCount(lessons);
  await agent.look('read');
}

/** Both modules: fails the first quiz on purpose, passes both, then practises until every type of question was met. */
async function learn(agent: Visitor): Promise<void> {
  const met = new Set<Type>();
  const try_ = async (slug: string, rightly: boolean): Promise<void> => {
    for (const type of await attempt(agent, slug, rightly, true)) met.add(type);
  };
  for (const slug of MODULES) {
    await test.step(`reads ${slug}`, () => readLessons(agent, slug));
    if (slug === MODULES[0]) await test.step(`fails ${slug}`, () => try_(slug, false));
    await test.step(`passes ${slug}`, () => try_(slug, true));
  }
  for (const type of TYPES.filter((type) => !met.has(type))) {
    const slug = MODULES.find((slug) => bank(slug).some((question) => question.type === type)) ?? MODULES[0];
    await agent.page.goto(`/modules/${slug}`);
    for (let tries = 0; tries < 3 && !met.has(type); tries += 1) await try_(slug, true);
  }
  expect([...met].sort(), 'every type of question was answered').toEqual([...TYPES].sort());
}

function attachment(letter: ParsedMail | undefined): Buffer {
  const pdfs = letter?.attachments.filter((file) => file.contentType === 'application/pdf') ?? [];
  expect(pdfs.length, 'one PDF in the letter').toBe(1);
  return pdfs[0]?.content ?? Buffer.alloc(0);
}

/** One letter, whose PDF holds the name and leads to a page that says it is authentic. */
async function checkCertificate(agent: Visitor, post: PostOffice): Promise<void> {
  const { page } = agent;
  const letters = (): ParsedMail[] => post.to(AGENT.email, 'Votre attestation');
  await expect.poll(() => letters().length, { timeout: 20_000 }).toBe(1);
  const pdf = attachment(letters()[0]);
  expect(wordsOf(pdf)).toContain(AGENT.name.normalize('NFC'));
  const code = codeOf(pdf);
  expect(code).toMatch(new RegExp(`^${agent.base}/verify/[0-9A-Z-]+$`));
  expect((await page.goto(code))?.status()).toBe(200);
  await expect(page.locator('h1')).toHaveText('Attestation authentique');
  await expect(page.locator('main')).toContainText(AGENT.name);
  await agent.look('valid');
  await page.goto('/path');
  await expect(page.locator('main')).toContainText('Parcours terminé');
  await agent.look('finished');
  await press(page, page.getByRole('link', { name: 'Voir mon attestation' }));
  await page.waitForURL('**/certificates/*');
  await expect(page.locator('.certificate-name')).toHaveText(AGENT.name);
  await agent.look();
  await page.waitForTimeout(A_WHILE);
  expect(letters().length, 'letters with a certificate, however long one waits').toBe(1);
}

/** HR, who is nothing else, finds the agent among those who have finished, and takes the list away. */
async function checkFollowUp(hr: Visitor): Promise<void> {
  const { page } = hr;
  for (const room of ['/admin', '/trainer']) expect((await page.request.get(room)).status(), room).toBe(403);
  await page.goto('/hr');
  await hr.look();
  const row = page.locator('main tr', { hasText: AGENT.email });
  await expect(row).toContainText(AGENT.name);
  await expect(row).toContainText('Terminé');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exporter en CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  const line = lines.filter((line) => line.includes(AGENT.email));
  expect(line.length).toBe(1);
  expect(line[0]).toContain(AGENT.name);
  expect(line[0]).toContain('Terminé');
}

/** The whole way, with scripts or without. */
export async function journey(browser: Browser, program: Program, post: PostOffice, scripts: boolean): Promise<void> {
  await program.serve();
  const options = { javaScriptEnabled: scripts, locale: 'fr-FR', timezoneId: 'Europe/Paris', acceptDownloads: true };
  const name = scripts ? 'journey' : 'without-script';
  const admin = await Visitor.arrive(browser, program.base, `${name}-admin`, options);
  await test.step('sets the instance up', () => setUp(admin, program));
  const link = await test.step('adds an agent', () => invite(admin, post, AGENT, []));
  const linkOfHr = await test.step('adds HR', () => invite(admin, post, HR, ['hr']));
  const agent = await Visitor.arrive(browser, program.base, `${name}-agent`, options);
  await join(agent, link, AGENT.name);
  await test.step('signs out and in again', () => comeBack(agent, AGENT.email));
  await learn(agent);
  await test.step('receives the certificate', () => checkCertificate(agent, post));
  const hr = await Visitor.arrive(browser, program.base, `${name}-hr`, options);
  await join(hr, linkOfHr, HR.name);
  await test.step('is seen by HR', () => checkFollowUp(hr));
  await hr.leave();
  await agent.leave();
  await admin.leave();
  for (const secret of [AGENT.email, AGENT.name, HR.email, HR.name, ADMIN.email, PASSWORD]) expect(program.log, 'the log').not.toContain(secret);
}
