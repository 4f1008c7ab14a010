import { writeSync } from 'node:fs';
import { openEmbeddedStorage } from '../storage/open-embedded-storage.ts';

// A process for the crash test: writes until it is killed, and says on its output what was acknowledged.
const [, , dataDir = ''] = process.argv;
const { tables, objects, queue } = await openEmbeddedStorage(dataDir);
const say = (text: string): void => void writeSync(1, `${text}\n`);
say('open');

const html = { contentType: 'text/html' };
const writer = async (line: number): Promise<void> => {
  for (let n = line; ; n += 8) {
    const number = await tables.reserve('index', 1);
    const put = { version: 1, number, text: '政'.repeat(200) };
    await tables.transact([
      { table: 'content', put: { pk: 'articles', sk: `${n}`, ...put }, if: { kind: 'absent' } },
      { table: 'content', put: { pk: `outbox#${line}`, sk: `${n}`, ...put }, if: { kind: 'absent' } },
      { table: 'audit', put: { pk: 'log', sk: `${n}`, ...put }, if: { kind: 'absent' } },
    ]);
    await objects.put(`jyj/pages/${n % 40}.html`, Buffer.from(`${n}`.repeat(500)), html);
    await objects.put(`jyj/bodies/${n}`, Buffer.from(`${n}`.repeat(500)), html);
    await queue.send('task', [{ body: `${n}` }]);
    say(`done ${n} ${number}`);
  }
};
await Promise.all(Array.from({ length: 8 }, (_, line) => writer(line)));
