import type { Transporter } from 'nodemailer';
import type { Mail, Mailer } from '#shared/ports/mailer.ts';
import { mailMessage, mailName } from './mail-message.ts';

/** Which mails went out, by their names, over restarts. */
export type SentMails = {
  readonly has: (name: string) => Promise<boolean>;
  readonly add: (name: string) => Promise<void>;
};

type Options = {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  readonly sent: SentMails;
};

/** Sends through a mail server; a crash between sending and remembering may send one mail again, with the same id. */
export class SmtpMailer implements Mailer {
  readonly #options: Options;
  #transport: Promise<Transporter> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  async send(mail: Mail, { key }: { readonly key: string }): Promise<string> {
    const { from, sent } = this.#options;
    const message = mailMessage(mail, from, key);
    const name = mailName(key);
    if (await sent.has(name)) return message.messageId;
    await (await this.#open()).sendMail(message);
    await sent.add(name);
    return message.messageId;
  }

  // Loaded by who sends: every thread has a mailer, few send.
  #open(): Promise<Transporter> {
    const { url } = this.#options;
    this.#transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 }),
    );
    return this.#transport;
  }
}
