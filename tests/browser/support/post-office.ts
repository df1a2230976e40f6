// A real mail server on the loopback: STARTTLS with a certificate of its own, a password, and letters as they were received.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort } from './program';

const USER = 'trajectoire';
const PASSWORD = 'mot-de-passe-du-relais';

export class PostOffice {
  readonly letters: ParsedMail[] = [];
  private server: SMTPServer | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  static async open(): Promise<PostOffice> {
    const folder = mkdtempSync(join(tmpdir(), 'trajectoire-post-'));
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-addext', 'basicConstraints=critical,CA:FALSE'];
    const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    execFileSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
    const office = new PostOffice(await freePort(), folder);
    await office.resume();
    return office;
  }

  /** What the program is told to reach this server. */
  settings(): Record<string, string> {
    return {
      TRAJECTOIRE_SMTP_URL: `smtp://${USER}:${PASSWORD}@localhost:${this.port}`,
      TRAJECTOIRE_SMTP_CA_FILE: join(this.folder, 'certificate.pem'),
      TRAJECTOIRE_MAIL_FROM: 'Formation <formation@mairie.example>',
    };
  }

  /** Refuses connections. */
  async pause(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) await new Promise<void>((done) => server.close(() => done()));
  }

  /** Takes letters, on the same port as before. */
  async resume(): Promise<void> {
    const server = new SMTPServer({
      key: readFileSync(join(this.folder, 'key.pem')),
      cert: readFileSync(join(this.folder, 'certificate.pem')),
      closeTimeout: 200,
      onAuth: (auth, session, done) => {
        const known = session.secure && auth.username === USER && auth.password === PASSWORD;
        done(known ? null : new Error('who are you?'), known ? { user: USER } : undefined);
      },
      onData: (stream, _session, done) => {
        const read = async (): Promise<void> => {
          this.letters.push(await simpleParser(stream));
        };
        read().then(() => done(), done);
      },
    });
    // A client that is killed resets its connection: that is its affair.
    server.on('error', () => undefined);
    await new Promise<void>((ready) => server.listen(this.port, '127.0.0.1', ready));
    this.server = server;
  }

  /** Letters to one address whose subject begins so. */
  to(address: string, subject: string): ParsedMail[] {
    const addressees = (letter: ParsedMail) => [letter.to ?? []].flat().flatMap((to) => to.value.map((one) => one.address));
    return this.letters.filter((letter) => addressees(letter).includes(address) && letter.subject?.startsWith(subject));
  }

  async close(): Promise<void> {
    await this.pause();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
