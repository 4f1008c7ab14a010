import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '#shared/ports/clock.ts';
import { cursorSeal } from '#shared/ports/semantics/order/page-cursor.ts';
import { openDatabase } from '../engine/open-database.ts';
import { SqliteChangeFeed } from '../feed/sqlite-change-feed.ts';
import { ObjectFiles } from '../objects/object-files.ts';
import { ObjectReader } from '../objects/object-reader.ts';
import { removeOrphans } from '../objects/remove-orphans.ts';
import { SqliteObjectStore } from '../objects/sqlite-object-store.ts';
import { SqliteJobQueue } from '../queue/sqlite-job-queue.ts';
import { WakeChannel } from '../queue/wake-channel.ts';
import { SqliteTableStore } from '../tables/sqlite-table-store.ts';
import { TableReader } from '../tables/table-reader.ts';
import { WriterClient } from '../writer/writer-client.ts';
import type { EmbeddedHandle } from './embedded-storage.ts';

/** Everything a thread has of the storage: its own reading connections and its line to the writer. */
export const storageClient = ({ port, dataDir }: EmbeddedHandle, clock: Clock) => {
  const tablesFile = openDatabase(join(dataDir, 'tables.db'), { readOnly: true, cacheMiB: 4 });
  const objectsFile = openDatabase(join(dataDir, 'objects.db'), { readOnly: true });
  const queueFile = openDatabase(join(dataDir, 'queue.db'), { durability: 'normal' });
  const tableReader = new TableReader(tablesFile);
  const objectReader = new ObjectReader(objectsFile);
  const objectsFolder = join(dataDir, 'objects');
  const files = new ObjectFiles(objectsFolder);
  const writer = new WriterClient(port);
  const wakes = new WakeChannel(dataDir);
  const key = tableReader.cursorKey();
  const cursors = cursorSeal((text) => createHmac('sha256', key).update(text).digest('base64url'));

  const versions = [tablesFile, objectsFile].map((file) => file.prepare('PRAGMA data_version'));

  return {
    writer,
    version: () => versions.map((one) => one.get()?.['data_version']).join('.'),
    tables: new SqliteTableStore(tableReader, writer, cursors, clock),
    objects: new SqliteObjectStore(objectReader, files, writer, cursors, clock),
    feed: new SqliteChangeFeed(tableReader, writer, queueFile),
    queue: new SqliteJobQueue(queueFile, wakes, clock),
    removeOrphans: (before: number) => removeOrphans(objectsFolder, files, objectReader, before),
    close: (): void => {
      wakes.close();
      for (const database of [tablesFile, objectsFile, queueFile]) database.close();
      writer.close();
    },
  };
};
