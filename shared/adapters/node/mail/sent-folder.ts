import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SentMails } from './smtp-mailer.ts';

/** Remembers sent mails as empty files in a folder. */
export class SentFolder implements SentMails {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async has(name: string): Promise<boolean> {
    return existsSync(join(this.#folder, name));
  }

  async add(name: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, name), '');
  }
}
