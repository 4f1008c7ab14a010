import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import { commandPlace, commandWorld, importWords } from '#functions/local/command/testing/command-world.ts';
import { staysBehind } from '#functions/local/command/transfer/stays-behind.ts';
import { partSize } from '#shared/ports/object-store.ts';

const tables = ['tenants', 'content', 'cases', 'audit'] as const;

/** Every item that means something elsewhere, and every object that is no page with its hash. */
const holdings = async ({ tables: store, objects }: Services) => {
  const items: string[] = [];
  for (const table of tables)
    for await (const item of store.scan(table))
      if (!staysBehind(table, item)) items.push(`${table} ${JSON.stringify(item)}`);
  const heads = (await objects.list('', { limit: 1000 })).objects;
  return { items, objects: heads.filter(({ key }) => !key.includes('/pages/')) };
};

const large = (): Uint8Array => Uint8Array.from({ length: partSize + 5 }, (_, n) => (n * 31) % 251);

const exported = async () => {
  const place = await commandWorld();
  const file = join(place.root, 'cluster.jsonl.gz');
  await place.cli(`${importWords(place.articles('a', 4))} --no-wait`);
  const held = await place.withServices(async (services) => {
    const { uploadId } = await services.objects.startUpload('jyj/media/film.mp4', { contentType: 'video/mp4' });
    await services.objects.putPart(uploadId, 1, large().subarray(0, partSize));
    await services.objects.putPart(uploadId, 2, large().subarray(partSize));
    await services.objects.completeUpload(uploadId);
    await services.objects.put('jyj/media/empty', new Uint8Array(0), { contentType: 'text/plain' });
    await services.tables.add('visits#jyj', 41);
    await services.tables.reserve('sample', 7);
    return holdings(services);
  });
  const { exitCode, json } = await place.cli(`cluster export ${file} --json`);
  return { place, file, held, exitCode, json };
};

describe('given a cluster that was exported', () => {
  test('[OPS-04] when it is imported elsewhere, then items, objects and counters are the same and the log is whole', async () => {
    const { file, held, exitCode, json } = await exported();
    expect(exitCode).toBe(0);
    expect(json).toMatchObject({ items: held.items.length, objects: held.objects.length });

    const other = commandPlace();
    expect(await other.cli(`cluster import ${file} --no-wait`)).toMatchObject({ exitCode: 0 });
    await other.withServices(async (services) => {
      expect(await holdings(services)).toEqual(held);
      expect(
        Buffer.compare((await services.objects.get('jyj/media/film.mp4'))?.body ?? new Uint8Array(0), large()),
      ).toBe(0);
      expect(await services.tables.add('visits#jyj', 1)).toBe(42);
      expect(await services.tables.reserve('sample', 1)).toBe(8);
    });
    expect((await other.cli('verify-audit')).exitCode).toBe(0);
    const again = await other.cli(`cluster import ${file} --no-wait`);
    expect(again).toMatchObject({ exitCode: 1, err: expect.stringContaining('not empty') });
  }, 120_000);

  test('when it is imported and waited for, then its pages are there', async () => {
    const { file } = await exported();
    const other = commandPlace();
    expect(await other.cli(`cluster import ${file} --json`)).toMatchObject({ exitCode: 0, json: { failedJobs: 0 } });
    await other.withServices(async ({ objects }) => {
      const pages = (await objects.list('jyj/pages/gzdt/2026/', { limit: 100 })).objects;
      expect(pages).toHaveLength(4);
    });
  }, 180_000);
});
