import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path);
  await folder.sync();
  await folder.close();
};

/** 4096 folders: few enough to be there already, many enough to stay small. */
const newName = (): string => {
  const id = randomBytes(20).toString('hex');
  return join(id.slice(0, 3), id);
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

  /** Writes chunks to a new file and answers its name once it is on disk. */
  async write(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<string> {
    const name = newName();
    const path = join(this.#folder, name);
    const file = await open(path, 'wx').catch(async (error: unknown) => {
      if (!isMissing(error)) throw error;
      await mkdir(dirname(path), { recursive: true });
      await syncFolder(this.#folder);
      return open(path, 'wx');
    });
    try {
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(dirname(path));
    return name;
  }

  /**
   * Writes a small file that may be lost by a power cut, and answers its name. It does not wait for the disk, so there is
   * nothing to wait for: handing the work to another thread takes twice the processor time of doing it.
   */
  writeNow(body: Uint8Array): string {
    const name = newName();
    const path = join(this.#folder, name);
    try {
      writeFileSync(path, body, { flag: 'wx' });
    } catch (error) {
      if (!isMissing(error)) throw error;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, body, { flag: 'wx' });
    }
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
    for (const name of names)
      await unlink(join(this.#folder, name)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
  }
}
