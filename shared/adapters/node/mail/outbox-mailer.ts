import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail, Mailer } from '#shared/ports/mailer.ts';
import { mailMessage, mailName } from './mail-message.ts';

/** Writes each mail as an `.eml` file into a folder, for machines without a mail server. */
export class OutboxMailer implements Mailer {
  readonly #folder: string;
  readonly #from: string;

  constructor(folder: string, from: string) {
    this.#folder = folder;
    this.#from = from;
  }

  async send(mail: Mail, { key }: { readonly key: string }): Promise<string> {
    const message = mailMessage(mail, this.#from, key);
    const path = join(this.#folder, `${mailName(key)}.eml`);
    if (existsSync(path)) return message.messageId;
    // Loaded by who sends: every thread has a mailer, few send.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
    const { message: eml } = await transport.sendMail(message);
    await mkdir(this.#folder, { recursive: true });
    await writeFile(`${path}.part`, eml as Buffer);
    await rename(`${path}.part`, path);
    return message.messageId;
  }
}
