import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryStorage } from '../testing/temporary-storage.ts';
import { openEmbeddedStorage } from './open-embedded-storage.ts';

const writerProcess = fileURLToPath(new URL('../testing/killed-writer.process.ts', import.meta.url));

const temporaryFolder = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhanqun-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
};

const openStorage = async (options?: { readonly thread?: boolean }) => {
  const made = await temporaryStorage(options);
  onTestFinished(made.close);
  return made;
};

/** Runs the writer until it acknowledged `count` rounds, then kills it; answers what it acknowledged. */
const killedAfter = async (
  dataDir: string,
  count: number,
): Promise<readonly (readonly [n: string, number: number])[]> => {
  const child = spawn(process.execPath, [writerProcess, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const done: (readonly [string, number])[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, n = '', number] = line.split(' ');
    if (word === 'done') done.push([n, Number(number)]);
    if (done.length === count) child.kill('SIGKILL');
  }
  return done;
};

describe('given a process that was killed in the middle of writing', () => {
  test('when the folder is opened again, then nothing acknowledged is lost and nothing is half', async () => {
    const dataDir = temporaryFolder();
    const first = await killedAfter(dataDir, 150);
    const { tables, objects, queue, feed, close } = await openEmbeddedStorage(dataDir);
    onTestFinished(close);
    expect(first.length).toBeGreaterThanOrEqual(150);

    const stored: string[] = [];
    const seen = { log: new Set<string>(), fed: new Set<string>() };
    for await (const { pk, sk } of tables.scan('content')) if (pk === 'articles') stored.push(sk);
    for await (const { sk } of tables.scan('audit')) seen.log.add(sk);
    for (let after: string | undefined; ; ) {
      const records = await feed.read('content', { after, limit: 100 });
      for (const { item } of records) seen.fed.add(item.sk);
      after = records.at(-1)?.position;
      if (after === undefined) break;
    }
    expect(stored).toEqual(expect.arrayContaining(first.map(([n]) => n)));
    expect([[...seen.log].sort(), [...seen.fed].sort()]).toEqual([[...stored].sort(), [...stored].sort()]);
    for (const [n] of first) {
      expect(Buffer.from((await objects.get(`jyj/bodies/${n}`))?.body ?? []).toString()).toBe(n.repeat(500));
    }
    const pages = await objects.list('jyj/pages/', { limit: 1000 });
    for (const { key, size } of pages.objects) expect((await objects.get(key))?.body.byteLength).toBe(size);
    expect((await queue.depth('task')).waiting).toBeGreaterThanOrEqual(first.length);
    expect(await tables.reserve('index', 1)).toBeGreaterThan(Math.max(...first.map(([, number]) => number)));
  });
});

describe('given a process has the folder', () => {
  test('when a second one opens it, then it is refused by name, and after a kill the next one has it', async () => {
    const dataDir = temporaryFolder();
    const child = spawn(process.execPath, [writerProcess, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await expect(openEmbeddedStorage(dataDir)).rejects.toThrow(`in use by another process (${child.pid})`);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;

    const storage = await openEmbeddedStorage(dataDir);
    await expect(openEmbeddedStorage(dataDir)).rejects.toThrow('in use');
    await storage.close();
    await (await openEmbeddedStorage(dataDir, { thread: false })).close();
  });

  test('when it is closed, then what was asked before is done and later calls are refused', async () => {
    const { dataDir, storage } = await temporaryStorage();
    onTestFinished(() => rmSync(dataDir, { recursive: true }));
    const put = { pk: 'p', sk: 'a', version: 1 };
    const written = storage.tables.transact([{ table: 'content', put }]);
    await storage.close();
    await written;
    await expect(storage.tables.transact([{ table: 'content', put }])).rejects.toThrow('closed');
    const again = await openEmbeddedStorage(dataDir);
    expect(await again.tables.get({ table: 'content', pk: 'p', sk: 'a' })).toEqual(put);
    await again.close();
  });
});

test('given tables and objects, when another thread commits to either, then their version has another name, and else the same', async () => {
  const { storage } = await openStorage();
  const seen = [storage.version(), storage.version()];
  await storage.tables.transact([{ table: 'content', put: { pk: 'p', sk: 'a', version: 1 } }]);
  seen.push(storage.version(), storage.version());
  await storage.objects.put('jyj/pages/a.html', Buffer.from('a'), { contentType: 'text/html' });
  seen.push(storage.version());
  await storage.objects.delete('jyj/pages/a.html');
  seen.push(storage.version());
  expect(new Set(seen).size).toBe(4);
  expect([seen[0] === seen[1], seen[2] === seen[3]]).toEqual([true, true]);
});

describe('given a file that was damaged while nobody closed it', () => {
  test('when the folder is opened, then it is refused and names the file', async () => {
    const dataDir = temporaryFolder();
    await killedAfter(dataDir, 20);
    rmSync(join(dataDir, 'tables.db-wal'), { force: true });
    writeFileSync(join(dataDir, 'tables.db'), Buffer.alloc(8192, 'damaged '));
    await expect(openEmbeddedStorage(dataDir)).rejects.toThrow(/tables\.db is damaged/);
    await expect(openEmbeddedStorage(dataDir)).rejects.toThrow(/tables\.db is damaged/);
  });
});

describe('given another thread is attached', () => {
  test('when both read, write and queue, then each sees what the other did', async () => {
    const { storage } = await openStorage();
    await storage.tables.transact([{ table: 'content', put: { pk: 'p', sk: 'owner', version: 1 } }]);
    const handle = storage.connect();
    const worker = new Worker(new URL('../testing/attached.worker.ts', import.meta.url), {
      workerData: handle,
      transferList: [handle.port],
    });
    await once(worker, 'message');
    expect(await storage.tables.get({ table: 'content', pk: 'p', sk: 'thread' })).toBeDefined();
    expect(Buffer.from((await storage.objects.get('jyj/pages/a.html'))?.body ?? []).toString()).toBe('from a thread');
    await storage.queue.send('task', [{ body: 'wake up' }]);

    const [seen] = await once(worker, 'message');
    expect(seen).toEqual({ before: { pk: 'p', sk: 'owner', version: 1 }, number: 1, body: 'wake up' });
    expect(await storage.tables.reserve('n', 1)).toBe(2);
  });
});

describe('given expired items, replaced objects, old uploads and orphaned files', () => {
  test('when the storage is swept, then they are gone and all else stays', async () => {
    const { storage, dataDir } = await openStorage({ thread: false });
    const { tables, objects } = storage;
    const now = new Date();
    const seconds = Math.floor(now.getTime() / 1000);
    const item = (sk: string, ttl?: number) => ({ table: 'tenants' as const, put: { pk: 'p', sk, version: 1, ttl } });
    await tables.transact([item('over', seconds - 1), item('later', seconds + 60), item('always')]);
    const text = { contentType: 'text/plain' };
    for (const body of ['a', 'b', 'c']) await objects.put('jyj/bodies/x', Buffer.from(body), text);
    const { uploadId } = await objects.startUpload('jyj/media/v', text);
    await objects.putPart(uploadId, 1, Buffer.from('part'));
    const orphan = join(dataDir, 'objects', 'orphan');
    writeFileSync(orphan, 'left by a crash');
    writeFileSync(`${orphan}-new`, 'being written');
    utimesSync(orphan, 0, 0);

    await storage.sweep(now);
    expect(await storage.sweepOrphans(now)).toBe(1);
    const left: string[] = [];
    for await (const { sk } of tables.scan('tenants')) left.push(sk);
    expect(left).toEqual(['always', 'later']);
    expect([existsSync(orphan), existsSync(`${orphan}-new`)]).toEqual([false, true]);
    expect(await objects.listParts(uploadId)).toHaveLength(1);

    await storage.sweep(new Date(now.getTime() + 8 * 24 * 60 * 60 * 1000));
    expect(await storage.sweepOrphans(new Date(now.getTime() + 8 * 24 * 60 * 60 * 1000))).toBe(1);
    expect(await objects.listParts(uploadId)).toEqual([]);
    expect(Buffer.from((await objects.get('jyj/bodies/x'))?.body ?? []).toString()).toBe('c');
    // The one body is all that is left.
    const files = () => readdirSync(join(dataDir, 'objects'), { recursive: true, withFileTypes: true });
    await expect.poll(() => files().filter((entry) => entry.isFile())).toHaveLength(1);
  });
});
