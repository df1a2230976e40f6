// The program as it is installed, with data of its own, that can be killed and started again on the same data.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../../target/release/trajectoire', import.meta.url));
const FILE = process.env.TRAJECTOIRE_TEST_PROGRAM ?? process.env.TRAJECTOIRE_BIN ?? BUILT;

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export class Program {
  readonly base: string;
  /** Everything it has printed. */
  log = '';
  private child: ChildProcess | undefined;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly folder = mkdtempSync(join(tmpdir(), 'trajectoire-'));

  private constructor(port: number, settings: Record<string, string>) {
    this.base = `http://127.0.0.1:${port}`;
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('TRAJECTOIRE_'));
    const own = { TRAJECTOIRE_LISTEN: `127.0.0.1:${port}`, TRAJECTOIRE_DATA_DIR: this.folder };
    this.environment = { ...Object.fromEntries(inherited), ...own, ...settings };
  }

  static async make(settings: Record<string, string> = {}): Promise<Program> {
    return new Program(await freePort(), settings);
  }

  /** Runs a command to its end. */
  run(parameters: string[], input: string): void {
    const done = spawnSync(FILE, parameters, { env: this.environment, input, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`trajectoire ${parameters.join(' ')}: ${done.error ?? ''}${done.stdout}${done.stderr}`);
  }

  /** Serves until it is killed, and comes back once it does. */
  async serve(...parameters: string[]): Promise<void> {
    const child = spawn(FILE, ['serve', ...parameters], { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    const before = this.log.length;
    await new Promise<void>((ready, fail) => {
      const hear = (text: Buffer): void => {
        this.log += text.toString();
        if (this.log.slice(before).includes('Serving on ')) ready();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', fail);
      child.on('exit', (code) => fail(new Error(`the program ended (${code}):\n${this.log.slice(before)}`)));
    });
  }

  /** As a power cut does it. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }

  /** Ends it and forgets its data. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
