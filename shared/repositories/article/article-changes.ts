import type { Actor } from '#shared/domain/access/actor.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { articleForm, isOfPresentForm } from '#shared/domain/article/article-form.ts';
import { inverseRelation, statedRelations } from '#shared/domain/article/article-relations.ts';
import { isPublic } from '#shared/domain/article/article-status.ts';
import { occasionEnd } from '#shared/domain/article/occasion.ts';
import { ownRows } from '#shared/domain/article/own-rows.ts';
import type { Placement } from '#shared/domain/article/placement.ts';
import { leavesAt } from '#shared/domain/article/publish-article.ts';
import { furtherColumns, standingColumns } from '#shared/domain/article/standing-columns.ts';
import type { ClusterEvent, EventType } from '#shared/domain/cluster/event.ts';
import { type ListChange, tag } from '#shared/domain/cluster/tag.ts';
import { type ColumnTree, effectiveColumn } from '#shared/domain/column/column-tree.ts';
import type { Json } from '#shared/domain/json.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { deskRowWrites } from '#shared/repositories/article/desk-rows.ts';
import { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';
import type { Changes } from '#shared/repositories/changes.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import { mediaUseWrites } from '#shared/repositories/media/media-use-repository.ts';
import { reviewTaskWrites } from '#shared/repositories/review/review-queue.ts';

export type ArticleStep = {
  /** Undefined for a new article. */
  readonly before: Article | undefined;
  readonly after: Article;
  /** The columns of the site: the rows stand in the live edition's columns and their ancestors. */
  readonly tree: ColumnTree;
  /** Lists the rows anew although the live edition is the same: its column moved, or its pin ended. */
  readonly relist?: boolean | undefined;
  /** Derives everything anew for an article an earlier version of the code saved; its rows are right or listed anew. */
  readonly renew?: boolean | undefined;
  readonly actor: Pick<Actor, 'accountId' | 'name' | 'via'>;
  /** What was done, e.g. `article.publish`: the audit's word and the revision's. */
  readonly act: string;
  readonly event: EventType;
  readonly at: string;
  readonly eventId: string;
  readonly background?: boolean | undefined;
  readonly facts?: { readonly [name: string]: Json } | undefined;
  /** Further writes that belong to the same step, such as a publication record. */
  readonly also?: readonly Write[] | undefined;
};

const relationWrites = (before: Article | undefined, after: Article): Write[] => {
  const keyOf = (relation: ReturnType<typeof statedRelations>[number]) =>
    keys.relation(
      relation.siteId,
      relation.articleId,
      inverseRelation[relation.relation],
      after.siteId,
      after.articleId,
    );
  const now = new Map(statedRelations(after).map((relation) => [JSON.stringify(keyOf(relation)), relation]));
  const old = new Map(statedRelations(before).map((relation) => [JSON.stringify(keyOf(relation)), relation]));
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, relation]) => keyOf(relation));
  const come = [...now].filter(([key]) => !old.has(key)).map(([, relation]) => keyOf(relation));
  return [
    ...gone.map(({ pk, sk }): Write => ({ table: 'content', delete: { pk, sk } })),
    ...come.map(({ pk, sk }): Write => ({ table: 'content', put: { pk, sk, version: 1 } })),
  ];
};

const dueWrites = (before: Article | undefined, after: Article): Write[] => {
  const endOf = (article: Article | undefined): string | undefined => {
    const occasion = article && isPublic(article) ? article.live?.content.occasion : undefined;
    return occasion && occasionEnd(occasion);
  };
  const duesOf = (article: Article | undefined): readonly (readonly [string, string | undefined])[] => [
    ['publish', article?.working?.status === 'scheduled' ? article.working.scheduledAt : undefined],
    ['expire', article?.live && isPublic(article) ? leavesAt(article.live) : undefined],
    ['unpin', article && isPublic(article) ? article.live?.content.pinnedUntil : undefined],
    ['endOccasion', endOf(article)],
  ];
  const old = new Map(duesOf(before));
  return duesOf(after).flatMap(([act, at]): Write[] => {
    if (!at || old.get(act) === at) return [];
    const { table, pk, sk } = keys.due(at, after.siteId, after.articleId, act);
    return [{ table, put: { pk, sk, version: 1, act, siteId: after.siteId, articleId: after.articleId } }];
  });
};

const placementWrites = (
  rowsStore: PlacementRepository,
  before: Article | undefined,
  rows: readonly Placement[],
  siteId: string,
): Write[] => {
  const kept = new Set(rows.map((row) => `${row.columnId}\n${row.displayKey}`));
  const left = (before?.placed ?? []).filter((place) => !kept.has(`${place.columnId}\n${place.displayKey}`));
  return [
    ...left.map((place) => rowsStore.remove(siteId, place.columnId, place.displayKey)),
    ...rows.map((row) => rowsStore.put(row)),
  ];
};

const listChanges = (siteId: string, before: Article | undefined, after: Article): ListChange[] => {
  const byColumn = new Map<string, Set<string>>();
  for (const place of [...(before?.placed ?? []), ...after.placed]) {
    byColumn.set(place.columnId, (byColumn.get(place.columnId) ?? new Set()).add(place.displayKey));
  }
  return [...byColumn].map(([columnId, keysOfList]) => ({ siteId, columnId, keys: [...keysOfList] }));
};

const sameLive = (before: Article | undefined, after: Article): boolean =>
  JSON.stringify(before?.live) === JSON.stringify(after.live);

type Derive = (before: Article | undefined, after: Article) => readonly Write[];

/** Writes that follow from a change; all of them where some are missing because an earlier version of the code saved the article. */
const derived =
  (before: Article | undefined, after: Article) =>
  (derive: Derive): readonly Write[] => {
    if (!before || isOfPresentForm(before)) return derive(before, after);
    return [...derive(before, after).filter((write) => 'delete' in write), ...derive(undefined, after)];
  };

/**
 * All that a step of an article means in the tables, from its state before and after: the article and its revision, its rows,
 * relations, review task and due acts, one event and one audit record. A step that changes nothing readers see says nothing to pages.
 * What puts rows into lists holds only while their column is as `tree` says.
 */
export const articleChanges = (
  tables: TableStore,
  step: ArticleStep,
): { readonly changes: Changes; readonly article: Article } => {
  const { before, actor, at } = step;
  const quiet = sameLive(before, step.after) && !step.relist;
  const content = step.after.live?.content;
  const stands = content ? standingColumns(step.tree, content).map(({ columnId }) => columnId) : [];
  const rows = quiet ? [] : ownRows(step.after, stands, at);
  const own = content && effectiveColumn(step.tree, content.columnId);
  const columns = rows.length > 0 && content && own ? [own, ...furtherColumns(step.tree, content)] : [];
  // Rows of an earlier form stay what they are while nothing is listed: renewing looks at them.
  const form = quiet && before?.live && !step.renew ? before.form : articleForm;
  const after: Article = quiet
    ? { ...step.after, form }
    : { ...step.after, form, placed: rows.map(({ columnId, displayKey }) => ({ columnId, displayKey })) };
  const full = derived(before, after);
  const articles = new ArticleRepository(tables);
  const edited = after.lastRevision !== (before?.lastRevision ?? 0) && after.working;
  const related = quiet ? [] : [...statedRelations(before), ...statedRelations(after)];
  const event: ClusterEvent = {
    eventId: step.eventId,
    type: step.event,
    at,
    siteId: after.siteId,
    subjectId: after.articleId,
    tags: quiet
      ? []
      : [
          ...new Set([
            tag.article(after.siteId, after.articleId),
            ...related.map((other) => tag.article(other.siteId, other.articleId)),
          ]),
        ],
    lists: quiet ? [] : listChanges(after.siteId, before, after),
    background: step.background ?? false,
  };
  const writes: Write[] = [
    articles.put(after),
    ...(edited
      ? [
          articles.putRevision(after.siteId, after.articleId, {
            version: 1,
            revision: after.lastRevision,
            content: edited.content,
            at,
            by: { accountId: actor.accountId, name: actor.name },
            act: step.act,
          }),
        ]
      : []),
    // Rows and address follow from the columns: had one moved meanwhile, nothing would bring them after it.
    ...columns.map((column) => new ColumnRepository(tables).unchanged(column)),
    ...(quiet ? [] : placementWrites(new PlacementRepository(tables), before, rows, after.siteId)),
    ...(quiet && !step.renew ? [] : full(relationWrites)),
    ...full(reviewTaskWrites),
    ...full(deskRowWrites),
    ...full(dueWrites),
    ...(before === undefined && after.origin
      ? [
          {
            ...entityPut(keys.origin(after.siteId, after.origin), { version: 1, articleId: after.articleId } as {
              version: number;
            }),
          },
        ]
      : []),
    ...(step.also ?? []),
  ];
  return {
    article: after,
    changes: {
      ahead: full(mediaUseWrites),
      writes,
      events: [event],
      audits: [
        {
          recordId: step.eventId,
          siteId: after.siteId,
          at,
          actor: { accountId: actor.accountId, name: actor.name, via: actor.via },
          action: step.act,
          subject: { kind: 'article', id: after.articleId },
          success: true,
          facts: { version: after.version, title: (after.working ?? after.live)?.content.title ?? '', ...step.facts },
        },
      ],
    },
  };
};
