import { z } from 'zod';

const line = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim());

/** One line of a JSON-lines import. Unknown fields are left out. */
export const importLineSchema = z
  .object({
    id: line,
    origin: line,
    title: line,
    date: line,
    column: line,
    source: line,
    doc_no: line,
    index_no: line,
    issued_on: line,
    url: line,
    html: z.string(),
  })
  .transform(({ doc_no, index_no, issued_on, ...row }) => ({
    ...row,
    documentNumber: doc_no,
    indexNumber: index_no,
    issuedOn: issued_on,
  }));

/** A file that lies beside an imported text. */
export type RowFile = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * A text as it was found elsewhere; what is not known is empty. `id` is unique within `origin`; `html` is as found;
 * `file` gives what a `src` or `href` of it leads to, where that is at hand.
 */
export type ImportRow = z.output<typeof importLineSchema> & {
  readonly file?: ((address: string) => Promise<RowFile | undefined>) | undefined;
};

/** Something that could not even be read. */
export type UnreadableRow = { readonly id: string; readonly unreadable: { readonly zh: string; readonly en: string } };

export type ImportEntry = ImportRow | UnreadableRow;

/** Name under which an import knows a text again: at most 200 characters. */
export const originOf = ({ origin, id }: Pick<ImportRow, 'origin' | 'id'>): string => `${origin}:${id}`.slice(0, 200);
