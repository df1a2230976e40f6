// Answering the question on the page, by the keyboard: rightly, or wrongly on purpose.

import { expect, type Locator, type Page } from '@playwright/test';
import { choose, pick, press, tabTo } from './keyboard';
import { essence, type Question } from './key';
import type { Visitor } from './visitor';

/** Which question of the bank the page shows. */
export async function recognise(page: Page, bank: Question[]): Promise<Question> {
  const form = page.locator('#answer-form');
  const scene = (await form.locator(':scope > .prose').allTextContents()).join(' ');
  const stem = essence(scene + (await form.locator('legend').first().textContent()));
  const found = bank.filter((question) => question.stem === stem);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} questions of the bank read: ${stem}`);
  return found[0];
}

/** The words of each, without the letter by which the page calls it. */
async function words(texts: Locator): Promise<string[]> {
  return (await texts.allTextContents()).map((text) => essence(text.replace(/^[A-Z]\. /, '')));
}

async function tick(page: Page, question: Question, rightly: boolean): Promise<void> {
  const boxes = page.locator('#answer-form input[name=choice]');
  const options = await words(page.locator('#answer-form label.option'));
  const missing = question.right.filter((right) => !options.includes(right));
  expect(missing, `right answers of ${question.id} that the page does not show`).toEqual([]);
  if (question.type !== 'multiple') {
    await pick(page, boxes, options.findIndex((option) => question.right.includes(option) === rightly));
    return;
  }
  for (const [place, option] of options.entries()) {
    await tabTo(page, boxes.nth(place));
    if ((await boxes.nth(place).isChecked()) !== (question.right.includes(option) === rightly)) await page.keyboard.press('Space');
  }
}

/** With scripts: the buttons that move an item up, then the one that keeps the order if nothing had to move. */
async function arrange(page: Page, wanted: string[]): Promise<void> {
  const rows = page.locator('.island-row');
  await expect(rows).toHaveCount(wanted.length);
  const shown = (): Promise<string[]> => words(rows.locator('.island-text'));
  for (const [place, item] of wanted.entries()) {
    for (let at = (await shown()).indexOf(item); at > place; at -= 1) {
      await press(page, rows.nth(at).getByRole('button', { name: 'Monter' }));
      await expect.poll(async () => (await shown()).indexOf(item)).toBe(at - 1);
    }
  }
  const keep = page.locator('.island-keep');
  if ((await keep.count()) > 0) await press(page, keep);
  expect(await shown()).toEqual(wanted);
}

/** Selects, each with the text of its label: the place of the choice that `wanted` says, or none. */
async function fillSelects(page: Page, wanted: (label: string, choices: string[]) => number): Promise<void> {
  const fields = page.locator('#answer-form :is(.island-field, .island-pair)');
  for (const field of await fields.all()) {
    const label = essence((await field.locator('label').textContent()) ?? '');
    const select = field.locator('select');
    await choose(page, select, wanted(label, await words(select.locator('option'))));
  }
}

async function order(visitor: Visitor, question: Question, rightly: boolean): Promise<void> {
  const wanted = rightly ? question.right : question.right.toReversed();
  if (visitor.scripts) await arrange(visitor.page, wanted);
  else await fillSelects(visitor.page, (label) => wanted.indexOf(label) + 1);
}

async function match(page: Page, question: Question, rightly: boolean): Promise<void> {
  await fillSelects(page, (label, choices) => {
    const right = question.pairs.get(label);
    if (right === undefined || !choices.includes(right)) throw new Error(`${question.id}: ${label} and ${right} in ${choices.join(', ')}`);
    return choices.findIndex((choice, place) => place > 0 && (choice === right) === rightly);
  });
}

async function type(page: Page, question: Question, rightly: boolean): Promise<void> {
  await tabTo(page, page.locator('#answer-form input[name=text]'));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(rightly ? (question.right[0] ?? '') : 'je ne sais pas');
}

/** Answers the question on the page, and says which it was. Nothing is sent yet. */
export async function answer(visitor: Visitor, bank: Question[], rightly: boolean): Promise<Question> {
  const { page } = visitor;
  const question = await recognise(page, bank);
  if (question.type === 'ordering') await order(visitor, question, rightly);
  else if (question.type === 'matching') await match(page, question, rightly);
  else if (question.type === 'short') await type(page, question, rightly);
  else await tick(page, question, rightly);
  return question;
}

/** Saves the answer and goes on, by the form's first button. */
export async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await press(page, page.locator('#answer-form button.button-primary'));
  await page.waitForURL((url) => url.href !== before);
}
