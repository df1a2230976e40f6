// Using a page by the keyboard alone.

import type { Locator, Page } from '@playwright/test';

/** More stops than any page has. */
const MOST = 200;

async function has(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** Tabs on until the target has the keyboard. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST; stops += 1) {
    if (await has(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reaches ${target}`);
}

/** Tabs to a button and presses Enter. */
export async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** Tabs into a group of radio buttons, and goes to one by the arrows. */
export async function pick(page: Page, group: Locator, place: number): Promise<void> {
  const current = async (): Promise<number> =>
    group.evaluateAll((buttons) => buttons.findIndex((button) => button === document.activeElement));
  for (let stops = 0; stops < MOST && (await current()) < 0; stops += 1) await page.keyboard.press('Tab');
  for (let steps = await group.count(); steps > 0 && (await current()) !== place; steps -= 1) await page.keyboard.press('ArrowDown');
  if (!(await group.nth(place).isChecked())) await page.keyboard.press('Space');
}

/** Tabs to a select and goes to one of its choices by the arrows. */
export async function choose(page: Page, select: Locator, place: number): Promise<void> {
  await tabTo(page, select);
  const current = (): Promise<number> => select.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
  const away = place - (await current());
  for (let steps = Math.abs(away); steps > 0; steps -= 1) await page.keyboard.press(away > 0 ? 'ArrowDown' : 'ArrowUp');
  if ((await current()) !== place) throw new Error(`the arrows led to choice ${await current()} of ${select}, not ${place}`);
}
