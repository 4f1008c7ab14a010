import { expect, test } from 'vitest';
import { partSize } from '#shared/ports/object-store.ts';
import { exportedLines, openAws, openLocal, takeIn } from './transfer-files.ts';

/** The lines without the order that each engine has its own of: of items, and of attributes in them. */
const contents = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => JSON.stringify(sorted(JSON.parse(line)))).sort();
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
};

test('[OPS-04] given a cluster of one machine, when it moves to the engines of the cloud and back, then it is the same', async () => {
  const origin = await openLocal();
  const { tables, objects } = origin.services;
  const item = (n: number) => ({
    pk: `jyj#${n % 3}`,
    sk: `政${n}𠮷`,
    version: n + 1,
    empty: '',
    list: [n, null],
    map: {},
  });
  await tables.transact(Array.from({ length: 90 }, (_, n) => ({ table: 'content' as const, put: item(n) })));
  await tables.transact([{ table: 'audit', put: { pk: 'a', sk: 'b', version: 1, gsi1pk: 'c', gsi1sk: 'd' } }]);
  await tables.reserve('jyj#2026', 7);
  await tables.add('visits#jyj', 41);
  await objects.put('jyj/bodies/政', Buffer.from('<p>𠮷</p>'), { contentType: 'text/html', cacheControl: 'no-store' });
  const { uploadId } = await objects.startUpload('jyj/media/film.mp4', { contentType: 'video/mp4' });
  await objects.putPart(uploadId, 1, new Uint8Array(partSize).fill(7));
  await objects.putPart(uploadId, 2, new Uint8Array(5).fill(8));
  await objects.completeUpload(uploadId);
  const lines = await exportedLines(origin);

  const cloud = await openAws();
  await takeIn(cloud, lines);
  const inCloud = await exportedLines(cloud);
  expect(contents(inCloud)).toEqual(contents(lines));
  expect(await cloud.services.tables.reserve('jyj#2026', 1)).toBe(8);

  const back = await openLocal();
  await takeIn(back, inCloud);
  expect(contents(await exportedLines(back))).toEqual(contents(lines));
}, 120_000);
