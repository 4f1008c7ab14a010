import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from '#shared/ports/mailer.ts';
import { mailMessage, mailName } from './mail-message.ts';

type Options = {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  /** Remembers what was sent, by key, over restarts. */
  readonly sentFolder: string;
};

/** Sends through a mail server; a crash between sending and remembering may send one mail again, with the same id. */
export class SmtpMailer implements Mailer {
  readonly #options: Options;
  readonly #transport;

  constructor(options: Options) {
    this.#options = options;
    this.#transport = createTransport({ url: options.url, connectionTimeout: 10_000, socketTimeout: 30_000 });
  }

  async send(mail: Mail, { key }: { readonly key: string }): Promise<string> {
    const { from, sentFolder } = this.#options;
    const message = mailMessage(mail, from, key);
    const mark = join(sentFolder, mailName(key));
    if (existsSync(mark)) return message.messageId;
    await this.#transport.sendMail(message);
    await mkdir(sentFolder, { recursive: true });
    await writeFile(mark, '');
    return message.messageId;
  }
}
