// Reading a PDF as people and telephones do.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function inFolder<T>(pdf: Buffer, read: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'trajectoire-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Its words, on one line. */
export function wordsOf(pdf: Buffer): string {
  const text = inFolder(pdf, (file) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }));
  return text.replace(/\s+/g, ' ').normalize('NFC');
}

/** What its square code says. */
export function codeOf(pdf: Buffer): string {
  return inFolder(pdf, (file, folder) => {
    const drawing = join(folder, 'paper');
    execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', file, drawing], { stdio: 'pipe' });
    return execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', `${drawing}.png`], { encoding: 'utf8' }).trim();
  });
}
