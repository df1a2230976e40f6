// What the page's source must be, beyond what a browser forgives.

import { HtmlValidate } from 'html-validate';

const validate = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Marks that the renderer leaves between islands are comments and attributes without a meaning of their own.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // HTML takes `<br>` and `<br/>` alike; the renderer closes none.
    'void-style': 'off',
    // A space at a line's end says nothing to anyone.
    'no-trailing-whitespace': 'off',
    // Figures drawn in the page have sizes of their own, and a progress bar its share: no style sheet can know them.
    'no-inline-style': 'off',
    // A page is one long line.
    'long-title': 'off',
  },
});

/** What is wrong with a page's source, one line each. */
export async function mistakes(html: string): Promise<string[]> {
  const report = await validate.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`));
}
