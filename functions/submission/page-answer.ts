import type { Services } from '#functions/composition/services.ts';
import { readCursor, signCursor } from '#functions/http/request/cursor.ts';

type Asked = {
  readonly query: { readonly cursor?: string | undefined; readonly limit: number };
  readonly cursorScope: string;
};

/** Where a list goes on. */
export const afterOf = ({ config }: Pick<Services, 'config'>, { query, cursorScope }: Asked): string | undefined =>
  readCursor(config.secret, cursorScope, query.cursor);

/** A page of entities whose ids are in order of time; a full page may have a next one. */
export const pageAnswer = <Entity extends object>(
  { config }: Pick<Services, 'config'>,
  { query, cursorScope }: Asked,
  items: readonly Entity[],
  idOf: (entity: Entity) => string,
) => {
  const last = items.length === query.limit ? items.at(-1) : undefined;
  return {
    items: items.map((item) => ({ ...item })),
    nextCursor: signCursor(config.secret, cursorScope, last && idOf(last)),
  };
};
