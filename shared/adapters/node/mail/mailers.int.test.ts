import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mailerContract } from '#shared/ports/contracts/mailer.contract.ts';
import { OutboxMailer } from './outbox-mailer.ts';
import { SentFolder } from './sent-folder.ts';
import { SmtpMailer } from './smtp-mailer.ts';

const from = '云澜市政府网站群 <noreply@yunlan.example>';
const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'zhanqun-mail-'));

mailerContract('outbox folder', () => {
  const folder = temporaryFolder();
  const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return { mailer: new OutboxMailer(folder, from), sent: read, close: async () => rmSync(folder, { recursive: true }) };
});

/** A mail server that takes everything and keeps what came between DATA and the dot. */
const smtpServer = async (received: string[]) => {
  const server = createServer((socket) => {
    let data: string | undefined;
    socket.setEncoding('utf8').write('220 test ESMTP\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (text: string) => {
      if (data !== undefined) {
        data += text;
        if (!data.endsWith('\r\n.\r\n')) return;
        received.push(data);
        data = undefined;
      } else if (/^DATA/i.test(text)) {
        data = '';
        socket.write('354 go on\r\n');
        return;
      }
      socket.write('250 fine\r\n');
      if (/^QUIT/i.test(text)) socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` };
};

mailerContract('mail server', async () => {
  const received: string[] = [];
  const { server, url } = await smtpServer(received);
  const sentFolder = temporaryFolder();
  const close = async () => {
    server.close();
    rmSync(sentFolder, { recursive: true });
  };
  return { mailer: new SmtpMailer({ url, from, sent: new SentFolder(sentFolder) }), sent: () => received, close };
});

test('given a Chinese mail, when it lies in the outbox, then a mail program reads subject and both bodies', async () => {
  const folder = temporaryFolder();
  const mail = { to: 'a@jyj.example', subject: '稿件被退回', text: '请修改。', html: '<p>请修改。</p>' };
  await new OutboxMailer(folder, from).send(mail, { key: 'k' });
  const [name = ''] = readdirSync(folder);
  const eml = readFileSync(join(folder, name), 'utf8');
  rmSync(folder, { recursive: true });

  expect(name).toMatch(/^[0-9a-f]{40}\.eml$/);
  expect(eml).toContain(`=?UTF-8?B?${Buffer.from('稿件被退回').toString('base64')}?=`);
  expect(eml).toMatch(/Content-Type: text\/plain; charset=utf-8[\s\S]*Content-Type: text\/html; charset=utf-8/);
});
