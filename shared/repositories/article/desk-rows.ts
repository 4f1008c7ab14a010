import type { Article } from '#shared/domain/article/article.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { keys } from '#shared/repositories/keys.ts';

/** Names an article on a desk; `at` is when it was changed last or, of one that is scheduled, when it goes online. */
export type DeskRow = { readonly siteId: string; readonly articleId: string; readonly at: string };

type Row = { readonly pk: string; readonly sk: string; readonly row: DeskRow };

const rowsOf = (article: Article | undefined): readonly Row[] => {
  const working = article?.working;
  if (!article || !working) return [];
  const { siteId, articleId } = article;
  const { status, review } = working;
  const at = (status === 'scheduled' ? working.scheduledAt : undefined) ?? working.updatedAt;
  const row: DeskRow = { siteId, articleId, at };
  const holders = new Set([working.editedBy.accountId, ...(review ? [review.submittedBy] : [])]);
  const own = [...holders].map((accountId) => keys.ownText(accountId, status, at, siteId, articleId));
  const isReady = status === 'approved' || status === 'scheduled';
  return [...own, ...(isReady ? [keys.readyText(siteId, at, articleId)] : [])].map(({ pk, sk }) => ({ pk, sk, row }));
};

/** Writes that bring the desks from an article's state before a step to the one after it. */
export const deskRowWrites = (before: Article | undefined, after: Article): readonly Write[] => {
  const nameOf = ({ pk, sk }: Row): string => `${pk}\n${sk}`;
  const now = new Map(rowsOf(after).map((row) => [nameOf(row), row]));
  const old = new Map(rowsOf(before).map((row) => [nameOf(row), row]));
  return [
    ...[...old]
      .filter(([name]) => !now.has(name))
      .map(([, { pk, sk }]): Write => ({ table: 'content', delete: { pk, sk } })),
    ...[...now]
      .filter(([name]) => !old.has(name))
      .map(([, { pk, sk, row }]): Write => ({ table: 'content', put: { pk, sk, version: 1, ...row } })),
  ];
};

/** At most `limit` rows of one desk: drafts and the like newest first, what waits for its hour soonest first. */
export const readDeskRows = async (
  tables: TableStore,
  partition: string,
  { limit, order }: { readonly limit: number; readonly order: 'asc' | 'desc' },
): Promise<readonly DeskRow[]> => {
  const { items } = await tables.query({ table: 'content', partition, order, limit });
  return items.map((item) => ({
    siteId: String(item['siteId']),
    articleId: String(item['articleId']),
    at: String(item['at']),
  }));
};
