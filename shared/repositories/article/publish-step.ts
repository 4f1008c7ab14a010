import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article, PublicationBasis } from '#shared/domain/article/article.ts';
import { indexNumber } from '#shared/domain/article/index-number.ts';
import { publishArticle } from '#shared/domain/article/publish-article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import { type ColumnTree, effectiveColumn } from '#shared/domain/column/column-tree.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import { pagePath } from '#shared/domain/page/page-path.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { Ids } from '#shared/ports/ids.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { articleChanges } from '#shared/repositories/article/article-changes.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveOnPresentColumns } from '#shared/repositories/article/save-on-present-columns.ts';
import type { Changes } from '#shared/repositories/changes.ts';
import { keys } from '#shared/repositories/keys.ts';

export type PublishStep = {
  /** As stored; undefined for an imported text, which comes in and goes online in one step. */
  readonly stored: Article | undefined;
  /** With the working edition to publish; the same as `stored` unless a decision was just made on it. */
  readonly article: Article;
  readonly site: Site;
  readonly column: Column;
  readonly tree: ColumnTree;
  readonly basis: PublicationBasis;
  readonly checksum: string;
  readonly actor: Pick<Actor, 'accountId' | 'name' | 'via'>;
  readonly act: string;
  readonly at: string;
  readonly background?: boolean;
  /** What else the same step makes of the published article, e.g. its text going into a later review. */
  readonly followUp?: (published: Article) => Article;
  /** From an import: dates and numbers it keeps. */
  readonly publishedAt?: string | undefined;
  readonly givenIndexNumber?: string | undefined;
};

export type PublishPorts = {
  readonly tables: TableStore;
  readonly ids: Ids;
  /** Takes numbers of a counter; an import hands out larger blocks here. By default the table's own. */
  readonly reserve?: TableStore['reserve'] | undefined;
};

/** Imports bring numbers of their own: those taken are skipped, in growing steps. */
const nextIndexNumber = async (
  { tables, reserve }: Pick<Required<PublishPorts>, 'tables' | 'reserve'>,
  site: Site,
  year: string,
): Promise<string> => {
  for (let count = 1; ; count *= 2) {
    const seq = (await reserve(`indexNumber#${site.siteId}#${year}`, count)) + count - 1;
    const number = indexNumber(site.indexNumberPattern, { orgCode: site.orgCode, year, seq });
    if (!(await tables.get(keys.indexNumber(site.siteId, number)))) return number;
  }
};

const yearOf = (at: string): string => localDate(at).slice(0, 4);

const claim = (siteId: string, number: string, articleId: string): Write => {
  const key = keys.indexNumber(siteId, number);
  return { table: key.table, put: { pk: key.pk, sk: key.sk, version: 1, articleId }, if: { kind: 'absent' } };
};

/** The first state of a text that was never saved before. */
const firstRevision = (tables: TableStore, { article, actor, at, act }: PublishStep): Write[] => {
  const { siteId, articleId, working } = article;
  if (!working) return [];
  const { revision, content } = working;
  const by = { accountId: actor.accountId, name: actor.name };
  return [new ArticleRepository(tables).putRevision(siteId, articleId, { version: 1, revision, content, at, by, act })];
};

/** The changes that put the working edition online, with its number of record and index number. */
export const publishChanges = async (
  { tables, ids, reserve = (counter, count) => tables.reserve(counter, count) }: PublishPorts,
  step: PublishStep,
): Promise<{ readonly article: Article; readonly changes: Changes }> => {
  const { site, at, stored } = step;
  const { articleId } = step.article;
  const year = yearOf(at);
  const first = stored?.indexNumber === undefined;
  const numbered = first
    ? (step.givenIndexNumber ?? (await nextIndexNumber({ tables, reserve }, site, yearOf(step.publishedAt ?? at))))
    : undefined;
  const recordNumber = `${site.siteId}-${year}-${String(await reserve(`record#${site.siteId}#${year}`, 1)).padStart(6, '0')}`;
  const published = publishArticle(step.article, {
    basis: step.basis,
    checksum: step.checksum,
    recordNumber,
    indexNumber: numbered,
    url: `/${pagePath.article(step.column.path, stored?.live?.publishedAt ?? step.publishedAt ?? at, articleId)}`,
    at,
    publishedAt: step.publishedAt,
  });
  const record = keys.publicationRecord(site.siteId, articleId, recordNumber);
  return articleChanges(tables, {
    before: stored,
    after: { ...(step.followUp?.(published) ?? published), version: (stored?.version ?? 0) + 1 },
    tree: step.tree,
    actor: step.actor,
    act: step.act,
    event: 'ArticlePublished',
    at,
    eventId: ids.next(),
    background: step.background,
    facts: { recordNumber, basis: step.basis.kind, checksum: step.checksum },
    also: [
      {
        table: record.table,
        put: {
          pk: record.pk,
          sk: record.sk,
          version: 1,
          record: JSON.stringify({
            recordNumber,
            at,
            by: step.actor,
            title: published.live?.content.title,
            checksum: step.checksum,
            basis: step.basis,
          }),
        },
        if: { kind: 'absent' },
      },
      ...(numbered ? [claim(site.siteId, numbered, articleId)] : []),
      ...(stored ? [] : firstRevision(tables, step)),
    ],
  });
};

/**
 * Publishes and saves; a column that moves meanwhile takes the edition along.
 *
 * @throws DomainError basis-missing, transition-refused, version-conflict, column-not-found
 */
export const publishAndSave = async (ports: PublishPorts, step: PublishStep): Promise<Article> => {
  const { siteId, columnId } = step.column;
  const columnIds = [columnId, ...(step.article.working?.content.alsoIn ?? [])];
  const { article } = await saveOnPresentColumns(ports.tables, { siteId, columnIds, tree: step.tree }, (tree) => {
    const column = effectiveColumn(tree, columnId);
    if (column?.status !== 'active')
      throw new DomainError('column-not-found', `column ${columnId} takes no content any more`, { columnId });
    return publishChanges(ports, { ...step, tree, column });
  });
  return article;
};
