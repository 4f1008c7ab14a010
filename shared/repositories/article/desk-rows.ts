import type { Article, WorkingStatus } from '#shared/domain/article/article.ts';
import type { Item, TableStore, Write } from '#shared/ports/table-store.ts';
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

const rowOf = (item: Item): DeskRow => ({
  siteId: String(item['siteId']),
  articleId: String(item['articleId']),
  at: String(item['at']),
});

/** At most `limit` working editions that a person has in hand in one state: those that wait for their hour soonest first, others newest first. */
export const readOwnRows = async (
  tables: TableStore,
  accountId: string,
  status: WorkingStatus,
  limit: number,
): Promise<readonly DeskRow[]> => {
  const order = status === 'scheduled' ? 'asc' : 'desc';
  const partition = keys.ownTexts(accountId, status);
  return (await tables.query({ table: 'content', partition, order, limit })).items.map(rowOf);
};

/** Approved texts of a site that are not online yet, soonest first, behind `after`. */
export const readReadyRows = async (
  tables: TableStore,
  siteId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly (DeskRow & { readonly position: string })[]> => {
  const range = { from: after === undefined ? undefined : `${after}\u0000` };
  const page = await tables.query({ table: 'content', partition: keys.readyTexts(siteId), range, limit });
  return page.items.map((item) => ({ ...rowOf(item), position: item.sk }));
};
