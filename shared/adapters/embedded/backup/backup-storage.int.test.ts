import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEmbeddedStorage } from '../storage/open-embedded-storage.ts';
import { temporaryStorage } from '../testing/temporary-storage.ts';
import { backupStorage } from './backup-storage.ts';
import { openSnapshot } from './open-snapshot.ts';
import { restoreStorage } from './restore-storage.ts';

const html = { contentType: 'text/html' };
const quiet = () => undefined;
const take = (dataDir: string, folder: string) => backupStorage(dataDir, folder, { now: new Date(), progress: quiet });

const folder = (name: string): string => {
  const made = mkdtempSync(join(tmpdir(), `zhanqun-${name}-`));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const all = async <Piece>(pieces: AsyncIterable<Piece>): Promise<readonly Piece[]> => {
  const found: Piece[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
};

const opened = async () => {
  const made = await temporaryStorage();
  onTestFinished(made.close);
  return made;
};

const reopened = async (dataDir: string) => {
  const storage = await openEmbeddedStorage(dataDir);
  onTestFinished(storage.close);
  return storage;
};

describe('given a storage that is written while it is backed up', () => {
  test('[OPS-04] when the backup is restored, then it shows one moment: every row has its body and its outbox event', async () => {
    const { dataDir, storage } = await opened();
    let writing = true;
    let written = 0;
    const write = async (): Promise<void> => {
      for (; writing; written += 1) {
        const n = written;
        await storage.objects.put(`jyj/bodies/${n}`, Buffer.from(`body ${n}`), html);
        await storage.objects.put(`jyj/pages/${n % 5}.html`, Buffer.from(`page ${n}`.repeat(50)), html);
        await storage.tables.transact([
          { table: 'content', put: { pk: 'articles', sk: `${n}`, version: 1 } },
          { table: 'content', put: { pk: `outbox#${n}`, sk: `${n}`, version: 1 } },
        ]);
      }
    };
    const writer = write();
    while (written < 50)
      await storage.tables.get({ table: 'content', pk: 'p', sk: 's' }).then(() => new Promise(setImmediate));
    const backup = folder('backup');
    const manifest = await take(dataDir, backup);
    const after = written;
    writing = false;
    await writer;
    expect(manifest.objects.count).toBeGreaterThan(50);

    const target = join(folder('restored'), 'data');
    await restoreStorage(backup, target, quiet);
    const { tables, objects, feed } = await reopened(target);
    const stored: string[] = [];
    for await (const { pk, sk } of tables.scan('content')) if (pk === 'articles') stored.push(sk);
    expect(stored.length).toBeGreaterThanOrEqual(50);
    expect(stored.length).toBeLessThanOrEqual(after + 1);
    for (const n of stored)
      expect(Buffer.from((await objects.get(`jyj/bodies/${n}`))?.body ?? []).toString()).toBe(`body ${n}`);
    for (const { key, size } of (await objects.list('jyj/pages/', { limit: 10 })).objects)
      expect((await objects.get(key))?.body.byteLength).toBe(size);
    const fed = await feed.read('content', { limit: 100_000 });
    expect(fed.map(({ item }) => item.sk).sort()).toEqual([...stored].sort());
  });

  test('[OPS-04] when it is restored, then consumers begin again, jobs in hand come again, numbers go on', async () => {
    const { dataDir, storage } = await opened();
    await storage.tables.transact([{ table: 'content', put: { pk: 'outbox#a', sk: 'a', version: 1 } }]);
    const [record] = await storage.feed.read('content', { limit: 1 });
    await storage.feed.commit('dispatch', 'content', record?.position ?? '');
    await storage.queue.send('task', [{ body: 'in hand' }]);
    await storage.queue.receive('task', { limit: 1, visibilitySeconds: 600 });
    await storage.tables.reserve('n', 5);
    await storage.tables.add('visits', 3);
    const { uploadId } = await storage.objects.startUpload('jyj/media/a', html);
    await storage.objects.putPart(uploadId, 1, Buffer.from('part'));
    writeFileSync(join(dataDir, 'secret'), 'secret of this cluster');

    const backup = folder('backup');
    await take(dataDir, backup);
    const target = folder('restored');
    await restoreStorage(backup, target, quiet);
    const { tables, objects, feed, queue } = await reopened(target);
    expect(await feed.position('dispatch', 'content')).toBeUndefined();
    expect(await queue.receive('task', { limit: 1, visibilitySeconds: 1 })).toMatchObject([{ body: 'in hand' }]);
    expect([await tables.reserve('n', 1), await tables.add('visits', 1)]).toEqual([6, 4]);
    expect(await objects.completeUpload(uploadId)).toMatchObject({ key: 'jyj/media/a', size: 4 });
    expect(readdirSync(target)).toContain('secret');
  });

  test('when rows change behind a snapshot, then it goes on showing what was there', async () => {
    const { dataDir, storage } = await opened();
    await storage.tables.transact([{ table: 'content', put: { pk: 'p', sk: 'a', version: 1 } }]);
    await storage.objects.put('jyj/bodies/a', Buffer.from('abcdef'), html);
    await storage.tables.reserve('n', 2);
    const snapshot = openSnapshot(dataDir);
    onTestFinished(snapshot.close);
    await storage.tables.transact([{ table: 'content', put: { pk: 'p', sk: 'b', version: 1 } }]);
    await storage.objects.put('jyj/bodies/b', Buffer.from('b'), html);
    await storage.tables.reserve('n', 2);

    expect(await all(snapshot.items('content'))).toEqual([{ pk: 'p', sk: 'a', version: 1 }]);
    expect(await all(snapshot.counters())).toEqual([{ kind: 'reserved', counter: 'n', value: 2 }]);
    const [head, ...others] = await all(snapshot.objects());
    expect([head?.key, others]).toEqual(['jyj/bodies/a', []]);
    if (head) expect(Buffer.from((await snapshot.read(head, 1, 2)) ?? []).toString()).toBe('bc');
  });
});

describe('given a backup that is not what it was', () => {
  const backedUp = async () => {
    const { dataDir, storage } = await opened();
    await storage.objects.put('jyj/bodies/a', Buffer.from('the body'), html);
    const backup = folder('backup');
    await take(dataDir, backup);
    return backup;
  };
  const objectOf = (backup: string): string => {
    const [file = ''] = readdirSync(join(backup, 'objects'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.length > 4,
    );
    return join(backup, 'objects', file);
  };
  const redirect = (backup: string): void => {
    // Both hashes are made to fit: only the name leads out of the folder.
    const database = new DatabaseSync(join(backup, 'objects.db'));
    database.exec("UPDATE objects SET file = '../../secret'; PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
  };

  test.each([
    ['has lost an object', 'jyj/bodies/a', (backup: string) => rmSync(objectOf(backup))],
    ['has a damaged object', 'jyj/bodies/a', (backup: string) => truncateSync(objectOf(backup), 3)],
    ['has a damaged database', 'tables.db', (backup: string) => truncateSync(join(backup, 'tables.db'), 4096)],
    ['has a changed database', 'objects.db', redirect],
    ['was cut short', 'manifest.json', (backup: string) => rmSync(join(backup, 'manifest.json'))],
  ])('when it %s, then the restore names it and leaves the folder without a cluster', async (_, what, spoil) => {
    const backup = await backedUp();
    spoil(backup);
    const target = folder('restored');
    await expect(restoreStorage(backup, target, quiet)).rejects.toMatchObject({ name: 'BackupDamaged', what });
    expect(readdirSync(target).filter((name) => name !== 'lock.db')).toEqual([]);
  });
});
