// A browser with somebody in front of it: what every page must be is looked at on each one they reach.

import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const TAGS = ['RGAAv4', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A folder for pictures of every page, for people to look at. */
const PICTURES = process.env.TRAJECTOIRE_TEST_PICTURES;

export class Visitor {
  /** What should not have happened: requests to elsewhere, errors of the page or the server. */
  readonly faults: string[] = [];
  private pictures = 0;

  private constructor(
    readonly page: Page,
    readonly base: string,
    private readonly name: string,
    readonly scripts: boolean,
  ) {
    const context = page.context();
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${base}/`) && !url.startsWith('data:')) this.faults.push(`a request to ${url}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.status()} for ${response.url()}`);
    });
    context.on('weberror', (error) => this.faults.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`${message.text()} on ${message.location().url}`);
    });
  }

  static async arrive(browser: Browser, base: string, name: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: base, reducedMotion: 'reduce', ...options });
    return new Visitor(await context.newPage(), base, name, options.javaScriptEnabled !== false);
  }

  /** The path of the page, without what follows `?` or `#`. */
  path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Looks at the page that was reached; `what` tells apart the pictures of one address. */
  async look(what = ''): Promise<void> {
    await expect(this.page.locator('h1'), `one h1 on ${this.path()}`).toHaveCount(1);
    await this.picture(what);
    if (!this.scripts) return;
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode(true).withTags(TAGS).analyze();
    const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`));
    expect.soft(told, `axe on ${this.path()} ${what}`).toEqual([]);
  }

  /** The page is no wider than the window. */
  async fits(what: string): Promise<void> {
    const [page, window] = await this.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect.soft(page, `the width of ${this.path()} ${what}`).toBeLessThanOrEqual(window ?? 0);
  }

  private async picture(what: string): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    this.pictures += 1;
    const file = [this.name, String(this.pictures).padStart(3, '0'), this.path().slice(1).replace(/[^a-z]+/gi, '-').slice(0, 30), what];
    await this.page.screenshot({ path: join(PICTURES, `${file.filter(Boolean).join('-')}.png`), fullPage: true });
  }

  async leave(): Promise<void> {
    await this.page.context().close();
    expect(this.faults, `what went wrong for ${this.name}`).toEqual([]);
  }
}
