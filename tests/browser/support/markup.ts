// What the page's source must be, beyond what a browser forgives.

import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Lists may have a name: a screen reader says it before their length.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // `download` and `download=""` are the same; the renderer writes the second.
    'attribute-empty-style': 'off',
    // The boxes of one question share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    // The box in which a wide table scrolls is a landmark, and no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // The title of a lesson is followed by that of its module, so that a list of tabs or a history can be read.
    'long-title': 'off',
  },
});

/** What is wrong with a page's source, one line each. */
export async function mistakes(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`));
}
