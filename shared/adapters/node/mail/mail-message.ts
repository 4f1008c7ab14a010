import { createHash } from 'node:crypto';
import type { Mail } from '#shared/ports/mailer.ts';
import { assertMailAddress } from '#shared/ports/semantics/assert-mail-address.ts';

/** A mail's name: the same for the same key, safe as a file name. */
export const mailName = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 40);

/**
 * What nodemailer sends; the message id follows from the key.
 *
 * @throws DomainError `input-invalid` when `to` is not one plain address
 */
export const mailMessage = ({ to, subject, text, html }: Mail, from: string, key: string) => {
  assertMailAddress(to);
  const domain = from.replace(/^.*@/, '').replace(/>$/, '');
  const messageId = `<${mailName(key)}@${domain}>`;
  // Nothing a writer typed may make the mailer read a file or an address.
  return { from, to, subject, text, html, messageId, disableFileAccess: true, disableUrlAccess: true };
};
