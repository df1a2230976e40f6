// A whole attempt at a module's quiz, from its first question to its result.

import { expect } from '@playwright/test';
import { answer, goOn } from './answer';
import { press } from './keyboard';
import { bank, type Type } from './key';
import type { Visitor } from './visitor';

/** Starts an attempt at the module's page or at the result of an earlier one. */
export async function begin({ page }: Visitor, slug: string): Promise<void> {
  await press(page, page.locator(`form[action="/modules/${slug}/attempts"] button`));
  await page.waitForURL('**/questions/1');
}

/** Answers every question, from the first one on; ends on the page that looks through the answers. */
export async function answerAll(visitor: Visitor, slug: string, rightly: boolean, look: boolean): Promise<Set<Type>> {
  const { page } = visitor;
  const questions = bank(slug);
  const met = new Set<Type>();
  while (!visitor.path().endsWith('/review')) {
    const question = await answer(visitor, questions, rightly);
    met.add(question.type);
    if (look) await visitor.look(question.type);
    await goOn(page);
  }
  await expect(page.getByText('Vous avez répondu à toutes les questions.')).toBeVisible();
  return met;
}

/** Hands the answers in, and sees the result. */
export async function handIn({ page }: Visitor, passed: boolean): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Remettre mes réponses' }));
  await page.waitForURL('**/result');
  await expect(page.locator('h1')).toHaveText(passed ? 'Module réussi, bravo !' : 'Pas encore : ce module est à retenter');
}

/** An attempt from the module's page to the result. */
export async function attempt(visitor: Visitor, slug: string, rightly: boolean, look: boolean): Promise<Set<Type>> {
  await begin(visitor, slug);
  const met = await answerAll(visitor, slug, rightly, look);
  if (look) await visitor.look();
  await handIn(visitor, rightly);
  if (look) await visitor.look(rightly ? 'passed' : 'failed');
  return met;
}
