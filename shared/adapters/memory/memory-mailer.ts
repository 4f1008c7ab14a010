import type { Mail, Mailer } from '#shared/ports/mailer.ts';
import { assertMailAddress } from '#shared/ports/semantics/assert-mail-address.ts';

/** Keeps the mail it was given, for tests. */
export class MemoryMailer implements Mailer {
  readonly #sent = new Map<string, Mail>();

  /** What was sent, oldest first. */
  get sent(): readonly Mail[] {
    return [...this.#sent.values()];
  }

  async send(mail: Mail, { key }: { readonly key: string }): Promise<string> {
    assertMailAddress(mail.to);
    if (!this.#sent.has(key)) this.#sent.set(key, { ...mail, subject: mail.subject.replaceAll(/[\r\n]+/g, ' ') });
    return `<${key}@memory>`;
  }
}
