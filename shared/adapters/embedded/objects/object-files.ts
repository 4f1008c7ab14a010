import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path);
  await folder.sync();
  await folder.close();
};

/**
 * Immutable files of an objects folder. Names are random, never reused: a file that is to be deleted can never be one
 * that was just written, and no key reaches the file system.
 */
export class ObjectFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes chunks to a new file and answers its name; on disk when `durable`. */
  async write(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, durable: boolean): Promise<string> {
    const id = randomBytes(20).toString('hex');
    // 4096 folders: few enough to be there already, many enough to stay small.
    const name = join(id.slice(0, 3), id);
    const path = join(this.#folder, name);
    const file = await open(path, 'wx').catch(async (error: unknown) => {
      if (!isMissing(error)) throw error;
      await mkdir(dirname(path), { recursive: true });
      if (durable) await syncFolder(this.#folder);
      return open(path, 'wx');
    });
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
    if (durable) await syncFolder(dirname(path));
    return name;
  }

  /** The file's bytes; undefined when it is gone. */
  async read(name: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.#folder, name)).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
  }

  /** `size` bytes from `from`; undefined when the file is gone. */
  async readRange(name: string, from: number, size: number): Promise<Uint8Array | undefined> {
    const file = await open(join(this.#folder, name)).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (!file) return undefined;
    try {
      const body = Buffer.alloc(size);
      await file.read(body, 0, size, from);
      return body;
    } finally {
      await file.close();
    }
  }

  /** Deletes files; one that is gone already is fine. */
  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) await rm(join(this.#folder, name), { force: true });
  }
}
