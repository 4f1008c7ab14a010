import type { Condition, TableName } from '#shared/ports/table-store.ts';

/** Version, the four index keys, ttl, size and JSON: the columns of an item behind its keys. */
export type ItemColumns = readonly [
  version: number,
  gsi1pk: string | null,
  gsi1sk: string | null,
  gsi2pk: string | null,
  gsi2sk: string | null,
  ttl: number | null,
  size: number,
  item: string,
];

/** A prepared write as it crosses threads. */
export type WriterWrite = {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
  readonly if?: Condition | undefined;
  readonly put?: ItemColumns | undefined;
  readonly delete?: true | undefined;
};

export type TableRequest =
  | {
      readonly act: 'transact';
      readonly writes: readonly WriterWrite[];
      readonly token?: string | undefined;
      readonly now: number;
    }
  | { readonly act: 'reserve'; readonly counter: string; readonly count: number }
  /** Drops what is over at `now`, up to a thousand rows of a kind. */
  | { readonly act: 'sweepTables'; readonly now: number };

export type StatisticsRequest = { readonly act: 'add'; readonly counter: string; readonly amount: number };

/** An object's row: `file` is its immutable file below the objects folder. */
export type ObjectRow = {
  readonly key: string;
  readonly file: string;
  readonly etag: string;
  readonly size: number;
  readonly contentType: string;
  readonly cacheControl: string | null;
};

export type ObjectRequest =
  | {
      readonly act: 'putObject';
      readonly row: ObjectRow;
      readonly ifMatch?: string | undefined;
      readonly ifAbsent?: boolean | undefined;
      readonly durable: boolean;
    }
  | {
      readonly act: 'deleteObject';
      readonly key: string;
      readonly ifMatch?: string | undefined;
      readonly durable: boolean;
    }
  | {
      readonly act: 'startUpload';
      readonly uploadId: string;
      readonly key: string;
      readonly contentType: string;
      readonly now: number;
    }
  | {
      readonly act: 'putPart';
      readonly uploadId: string;
      readonly number: number;
      readonly etag: string;
      readonly size: number;
      readonly file: string;
    }
  /** `parts` are the files that `row` was joined from: the upload must still consist of exactly these. */
  | {
      readonly act: 'completeUpload';
      readonly uploadId: string;
      readonly row: ObjectRow;
      readonly parts: readonly string[];
    }
  | { readonly act: 'abortUpload'; readonly uploadId: string }
  | { readonly act: 'sweepUploads'; readonly before: number }
  /** The files are gone from the disk. */
  | { readonly act: 'forgetGarbage'; readonly files: readonly string[] };

export type WriterRequest = TableRequest | StatisticsRequest | ObjectRequest | { readonly act: 'subscribe' };

/** What became of a request: its value, or why it was refused, or what broke. */
export type Answer =
  | { readonly value: unknown }
  | { readonly failed: readonly number[] }
  | { readonly precondition: string }
  | { readonly error: string };

export type ToWriter = readonly (readonly [id: number, request: WriterRequest])[];

/** Answers by request id; `fed`: something new is in the feed. */
export type FromWriter =
  | { readonly answers: readonly (readonly [id: number, answer: Answer])[] }
  | { readonly fed: true };
