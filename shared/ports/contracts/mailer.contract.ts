import { describe, expect, onTestFinished, test } from 'vitest';
import type { Mailer } from '../mailer.ts';

/** An isolated mailer, and the raw messages that went out of it. */
export type MailerUnderTest = {
  readonly mailer: Mailer;
  readonly sent: () => Promise<readonly string[]> | readonly string[];
  readonly close?: (() => Promise<void>) | undefined;
};

const mail = {
  to: 'officer@jyj.example',
  subject: '您有一件稿件被退回',
  text: '请修改后重新送审。𠮷',
  html: '<p>请修改</p>',
};

/** What every mailer does alike. */
export const mailerContract = (adapter: string, create: () => Promise<MailerUnderTest> | MailerUnderTest): void => {
  const open = async (): Promise<MailerUnderTest> => {
    const made = await create();
    onTestFinished(async () => made.close?.());
    return made;
  };

  describe(`Mailer contract: ${adapter}`, () => {
    test('given a mail, when it is sent, then one message goes out to its reader', async () => {
      const { mailer, sent } = await open();
      const id = await mailer.send(mail, { key: 'a' });
      const messages = await sent();
      expect(id).not.toBe('');
      expect(messages).toHaveLength(1);
      expect(messages[0]).toContain('officer@jyj.example');
    });

    test('given the caller did not learn that it was sent, when it tries again with the key, then one mail went out', async () => {
      const { mailer, sent } = await open();
      const first = await mailer.send(mail, { key: '../a' });
      expect(await mailer.send(mail, { key: '../a' })).toBe(first);
      expect(await sent()).toHaveLength(1);
      expect(await mailer.send(mail, { key: 'b' })).not.toBe(first);
      expect(await sent()).toHaveLength(2);
    });

    test('given line breaks in subject or address, when it is sent, then no header can be smuggled in', async () => {
      const { mailer, sent } = await open();
      await mailer.send({ ...mail, subject: 'Hi\r\nBcc: thief@x.example' }, { key: 'a' });
      await expect(
        mailer.send({ ...mail, to: 'a@x.example\r\nBcc: thief@x.example' }, { key: 'b' }),
      ).rejects.toMatchObject({ code: 'input-invalid' });
      await expect(mailer.send({ ...mail, to: 'a@x.example, thief@x.example' }, { key: 'c' })).rejects.toMatchObject({
        code: 'input-invalid',
      });
      const messages = await sent();
      expect(messages).toHaveLength(1);
      expect(messages[0]).not.toMatch(/^bcc:/im);
    });
  });
};
