// How somebody uses the controls of a page: by the mouse, or by the keyboard alone.

import { expect, type Locator, type Page } from '@playwright/test';
import { choose, press, tabTo } from './keyboard';

export interface Hand {
  press(button: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  select(field: Locator, label: string): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
}

/** The choice of a select whose words end so: some have a letter before them. */
async function placeOf(field: Locator, label: string): Promise<number> {
  const options = await field.locator('option').allTextContents();
  const place = options.findIndex((option) => option.replace(/\s+/g, ' ').endsWith(label));
  expect(place, `${label} among ${options.join(', ')}`).toBeGreaterThanOrEqual(0);
  return place;
}

export class Mouse implements Hand {
  constructor(private readonly page: Page) {}

  async press(button: Locator): Promise<void> {
    await button.click();
  }

  async tick(box: Locator): Promise<void> {
    if (!(await box.isChecked())) await box.click();
  }

  async select(field: Locator, label: string): Promise<void> {
    await field.selectOption({ index: await placeOf(field, label) });
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }
}

export class Keyboard implements Hand {
  constructor(private readonly page: Page) {}

  async press(button: Locator): Promise<void> {
    await press(this.page, button);
  }

  async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    if ((await box.getAttribute('type')) === 'radio') {
      const group = this.page.locator(`#answer-form input[name="${await box.getAttribute('name')}"]`);
      const place = await group.evaluateAll((all, value) => all.findIndex((one) => (one as HTMLInputElement).value === value), await box.getAttribute('value'));
      const checked = await group.evaluateAll((all) => all.findIndex((one) => (one as HTMLInputElement).checked));
      await tabTo(this.page, group.nth(Math.max(checked, 0)));
      const from = Math.max(checked, 0);
      for (let step = from; step < place; step += 1) await this.page.keyboard.press('ArrowDown');
      for (let step = from; step > place; step -= 1) await this.page.keyboard.press('ArrowUp');
      if (!(await box.isChecked())) await this.page.keyboard.press('Space');
      return;
    }
    await tabTo(this.page, box);
    await this.page.keyboard.press('Space');
  }

  async select(field: Locator, label: string): Promise<void> {
    await choose(this.page, field, await placeOf(field, label));
  }

  async write(field: Locator, text: string): Promise<void> {
    await tabTo(this.page, field);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }
}
