import type { Statements } from '../../engine/statements.ts';

/** What documents have in common: site, column, kind, language and year. */
export type DocumentGroup = {
  readonly siteId: string;
  readonly columnId: string;
  readonly columnPath: string;
  readonly kind: string;
  readonly lang: string;
  readonly year: string;
};

type Row = DocumentGroup & {
  readonly row: number;
  readonly live: number;
  readonly publishedAt: string;
  readonly length: number;
};

const columns = 'row, live, siteId, columnId, columnPath, kind, lang, year, publishedAt, length';
const atOnce = 2000;
/** Group of a row that matches nothing: there is none, or it is a tombstone. */
export const noGroup = 0;

const grown = <Column extends Float64Array | Uint32Array>(column: Column, made: Column): Column => {
  made.set(column);
  return made;
};

/**
 * What filters, facets and ranking ask of every document, by row, in memory: twenty bytes each. It is read once; from then on
 * what changed is.
 */
export class DocumentColumns {
  /** Index into `groups`; `noGroup` where nothing is to be found. */
  group = new Uint32Array(1024);
  length = new Uint32Array(1024);
  /** Milliseconds since 1970. */
  publishedAt = new Float64Array(1024);
  readonly groups: DocumentGroup[] = [{ siteId: '', columnId: '', columnPath: '', kind: '', lang: '', year: '' }];
  /** Highest row there is. */
  last = 0;
  documents = 0;
  #lengths = 0;
  #epoch = -1;
  #change = 0;
  readonly #byName = new Map<string, number>();
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  get averageLength(): number {
    return this.documents === 0 ? 1 : this.#lengths / this.documents;
  }

  /** Reads what changed since it was called last; answers a name of the state that it stands for now. */
  refresh(): string {
    const state = this.#statements.all<{ value: number }>('SELECT value FROM state ORDER BY name');
    const [change = 0, epoch = 0] = state.map(({ value }) => value);
    if (epoch !== this.#epoch) this.#forget();
    if (epoch !== this.#epoch || change !== this.#change) this.#read();
    this.#epoch = epoch;
    this.#change = change;
    return `${epoch}.${change}`;
  }

  #read(): void {
    const sql = `SELECT ${columns} FROM documents WHERE change > ? AND row > ? ORDER BY row LIMIT ${atOnce}`;
    const few = `SELECT ${columns} FROM documents INDEXED BY documents_change WHERE change > ?`;
    if (this.#change > 0) {
      for (const row of this.#statements.each<Row>(few, this.#change)) this.#take(row);
      return;
    }
    for (let after = 0; ; after = this.last) {
      const rows = this.#statements.all<Row>(sql, this.#change, after);
      for (const row of rows) this.#take(row);
      if (rows.length < atOnce) return;
    }
  }

  #take({ row, live, publishedAt, length, ...group }: Row): void {
    if (row >= this.group.length) this.#grow(row);
    if (this.group[row] !== noGroup) this.#count(-1, this.length[row] ?? 0);
    this.group[row] = live === 1 ? this.#indexOf(group) : noGroup;
    this.length[row] = length;
    this.publishedAt[row] = Date.parse(publishedAt) || 0;
    if (live === 1) this.#count(1, length);
    this.last = Math.max(this.last, row);
  }

  #count(documents: 1 | -1, length: number): void {
    this.documents += documents;
    this.#lengths += documents * length;
  }

  #indexOf(group: DocumentGroup): number {
    const { siteId, columnPath, columnId, kind, lang, year } = group;
    const name = `${siteId} ${columnPath} ${columnId} ${kind} ${lang} ${year}`;
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    this.groups.push(group);
    this.#byName.set(name, this.groups.length - 1);
    return this.groups.length - 1;
  }

  #grow(row: number): void {
    const size = Math.ceil((row + 1) * 1.25);
    this.group = grown(this.group, new Uint32Array(size));
    this.length = grown(this.length, new Uint32Array(size));
    this.publishedAt = grown(this.publishedAt, new Float64Array(size));
  }

  #forget(): void {
    this.group.fill(noGroup);
    this.last = 0;
    this.documents = 0;
    this.#lengths = 0;
    this.#change = 0;
  }
}
