export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string | undefined;
};

/** Sends mail; answers the message id. At-least-once: a caller that retries with the same `key` sends one mail. */
export interface Mailer {
  send(mail: Mail, options: { readonly key: string }): Promise<string>;
}
