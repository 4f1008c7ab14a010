import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCommandLine } from '#functions/local/command/run-command-line.ts';

const rows = 12;

type Batch = { readonly file: string; readonly origins: readonly string[] };

/** Somebody at the machine who brings texts in: a file that was cut short is imported again until it is through. */
export class ImportLane {
  /** Titles of every text an import was told to be through with. */
  readonly done: string[] = [];
  readonly faults: string[] = [];
  readonly #dataDir: string;
  #batches = 0;
  #waiting: Batch | undefined;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  #next(): Batch {
    this.#batches += 1;
    const titles = Array.from({ length: rows }, (_, row) => `旧站稿件第${this.#batches}批第${row}篇`);
    const file = join(this.#dataDir, `import-${this.#batches}.jsonl`);
    const lines = titles.map((title, row) => ({
      id: `${this.#batches}-${row}`,
      origin: 'old',
      title,
      date: '2026-03-01',
      source: '云澜市教育局',
      html: `<p>${title}的正文。</p>`,
    }));
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    return { file, origins: titles };
  }

  /** One import on the running cluster; a refusal because it is gone is no fault. */
  async run(): Promise<void> {
    const batch = this.#waiting ?? this.#next();
    this.#waiting = batch;
    // Waiting for a cluster under load to come to rest would never end.
    const words = ['import', 'articles', batch.file, '--site', 'jyj', '--column', 'tzgg', '--no-wait'];
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const written = Promise.all([text(stdout), text(stderr)]);
    const exitCode = await runCommandLine({
      args: [...words, '--approved-by', 'final.jyj', '--basis', '旧站迁移', '--report', `${batch.file}.json`, '--json'],
      env: { DATA_DIR: this.#dataDir },
      stdin: Readable.from([]),
      stdout,
      stderr,
    });
    stdout.end();
    stderr.end();
    const [out] = await written;
    const { error, imported, alreadyThere } = JSON.parse(out) as Record<string, unknown>;
    if (exitCode !== 0) {
      if (!error) this.faults.push(`import: ${out}`);
      return;
    }
    if (Number(imported) + Number(alreadyThere) !== rows) this.faults.push(`import: ${out}`);
    this.done.push(...batch.origins);
    this.#waiting = undefined;
  }
}
