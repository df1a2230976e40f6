// The right answers, read from the very files of the content, and a way to find a question by the words on the page.

import { readFileSync } from 'node:fs';

export const MODULES = ['cloud-act', 'rgpd'] as const;
export const TYPES = ['single', 'true-false', 'multiple', 'ordering', 'matching', 'short'] as const;
export type Type = (typeof TYPES)[number];

/** What is right: texts by `essence`, except for a short answer, which is to be typed. */
export interface Question {
  id: string;
  type: Type;
  stem: string;
  right: string[];
  pairs: Map<string, string>;
}

/** A text without what typography and Markdown add to it. */
export function essence(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** An authored line as it is read: without the other words of a glossary term or the address of a link. */
function plain(line: string): string {
  return line
    .replace(/ \{last\}$/, '')
    .replace(/\[\[[^\]|]*\|([^\]]*)\]\]/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

const ANSWER: Record<Type, RegExp> = {
  single: /^\((x| |-?\d+%)\) (.*)$/,
  multiple: /^\[(x| |-?\d+%)\] (.*)$/,
  'true-false': /^\((x| )\) (.*)$/,
  ordering: /^(\d+)\. (.*)$/,
  matching: /^- ?(.*?) ?-> (.*)$/,
  short: /^=(\d+%)? ?(.*)$/,
};

function question(block: string): Question {
  const lines = block.split('\n');
  const blank = lines.indexOf('');
  const type = TYPES.find((type) => lines.slice(0, blank).includes(`type: ${type}`));
  if (type === undefined) throw new Error(`no type:\n${block}`);
  const body = lines.slice(blank + 1);
  const first = body.findIndex((line) => ANSWER[type].test(line));
  const read: Question = { id: lines[0] ?? '', type, stem: essence(body.slice(0, first).map(plain).join(' ')), right: [], pairs: new Map() };
  for (const line of body.slice(first)) {
    const [, mark = '', text = ''] = ANSWER[type].exec(line) ?? [];
    if (text === '') continue;
    if (type === 'matching') {
      if (mark !== '') read.pairs.set(essence(plain(mark)), essence(plain(text)));
    } else if (type === 'short') {
      if (mark === '' && read.right.length === 0) read.right.push(text.replaceAll('*', ' ').trim());
    } else if (type === 'ordering' || mark === 'x') {
      read.right.push(essence(plain(text)));
    }
  }
  if (read.right.length + read.pairs.size === 0) throw new Error(`no answer:\n${block}`);
  return read;
}

/** The bank of a module, in French. */
export function bank(slug: string): Question[] {
  const file = readFileSync(new URL(`../../../content/modules/${slug}/fr/questions.md`, import.meta.url), 'utf8');
  return file.split(/^## /m).slice(1).map(question);
}
