// From an empty instance to the certificate, by the keyboard; with scripts and without.

import { test } from './support/house';
import { journey } from './support/journey';

test.setTimeout(900_000);

test('an agent is invited, learns, passes and is certified', async ({ browser, program, post }) => {
  await journey(browser, program, post, true);
});

test('the same way without scripts', async ({ browser, program, post }) => {
  await journey(browser, program, post, false);
});
