import type { Services } from '#functions/composition/services.ts';
import { recordOf } from '#functions/sites/change/record-of.ts';
import { type ProjectionPlan, planProjection } from '#functions/sites/projection/plan-projection.ts';
import { reconcileFilled } from '#functions/sites/projection/reconcile-filled.ts';
import { siteReader } from '#functions/sites/projection/site-reader.ts';
import { systemActor } from '#shared/domain/access/actor.ts';
import type { ListChange } from '#shared/domain/cluster/tag.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { ArticleRepository } from '#shared/repositories/article/article-repository.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import type { Projection } from '#shared/repositories/column/projection-repository.ts';

export type ArticleName = { readonly siteId: string; readonly articleId: string };
type Ports = Pick<Services, 'tables' | 'clock' | 'ids'>;
type Options = {
  readonly background: boolean;
  /** Rows by mounts found standing, by `<siteId>/<articleId>` of their articles: where given, the store itself is looked at. */
  readonly seen?: ReadonlyMap<string, readonly Projection[]> | undefined;
};

/** A transaction takes a hundred writes; events need some of them. */
const packSize = 80;
const attempts = 6;

/** The rows seen of an article; undefined where what is remembered of them is to be believed. */
const seenOf = ({ seen }: Options, { siteId, articleId }: ArticleName) =>
  seen && (seen.get(`${siteId}/${articleId}`) ?? []);

const joinLists = (lists: readonly ListChange[]): readonly ListChange[] => {
  const joined = new Map<string, { siteId: string; columnId: string; keys: string[] }>();
  for (const { siteId, columnId, keys } of lists) {
    const id = `${siteId}/${columnId}`;
    const list = joined.get(id) ?? { siteId, columnId, keys: [] };
    list.keys.push(...keys);
    joined.set(id, list);
  }
  return [...joined.values()];
};

/** Articles of one column check the same items: once is enough, and an item takes one write only. */
const distinct = (writes: readonly Write[]): readonly Write[] => {
  const seen = new Set<string>();
  return writes.filter((write) => {
    if (!('check' in write)) return true;
    const id = `${write.table}\n${write.check.pk}\n${write.check.sk}`;
    return !seen.has(id) && seen.add(id);
  });
};

const savePack = async (ports: Ports, plans: readonly ProjectionPlan[], subject: string, { background }: Options) => {
  const { event } = recordOf(ports, systemActor);
  const lists = joinLists(plans.flatMap((plan) => plan.lists));
  const sites = [...new Set(lists.map(({ siteId }) => siteId))];
  await saveChanges(ports.tables, {
    writes: distinct(plans.flatMap((plan) => plan.writes)),
    events: sites.map((siteId) =>
      event({
        type: 'PlacementProjected',
        siteId,
        subjectId: subject,
        tags: [],
        lists: lists.filter((list) => list.siteId === siteId),
        background,
      }),
    ),
    audits: [],
  });
  return lists;
};

const isConflict = (error: unknown): boolean => error instanceof DomainError && error.code === 'version-conflict';

const projectOne = async (ports: Ports, name: ArticleName, options: Options): Promise<readonly ListChange[]> => {
  for (let attempt = 1; ; attempt += 1) {
    const article = await new ArticleRepository(ports.tables).find(name.siteId, name.articleId);
    if (!article) return [];
    const now = ports.clock.now().toISOString();
    const plan = await planProjection(ports.tables, siteReader(ports.tables), article, now, seenOf(options, article));
    if (plan.writes.length === 0) return [];
    try {
      return await savePack(ports, [plan], article.articleId, options);
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error;
    }
  }
};

const packs = (plans: readonly { name: ArticleName; plan: ProjectionPlan }[]) => {
  const all: { name: ArticleName; plan: ProjectionPlan }[][] = [];
  let size = packSize + 1;
  for (const entry of plans) {
    size += entry.plan.writes.length;
    if (size > packSize) {
      all.push([]);
      size = entry.plan.writes.length;
    }
    all.at(-1)?.push(entry);
  }
  return all;
};

/**
 * Brings the rows that mounts give these articles on other sites to what the articles are now: puts, moves or removes
 * them, says so with `PlacementProjected`, and keeps the lists' filled marks. Safe to repeat, in any order.
 */
export const projectArticles = async (ports: Ports, names: readonly ArticleName[], options: Options): Promise<void> => {
  const unique = [...new Map(names.map((name) => [`${name.siteId}/${name.articleId}`, name])).values()];
  const reader = siteReader(ports.tables);
  const at = ports.clock.now().toISOString();
  const articles = (await new ArticleRepository(ports.tables).findMany(unique)).filter((found) => found !== undefined);
  const plans = await Promise.all(
    articles.map(async (article) => ({
      name: article,
      plan: await planProjection(ports.tables, reader, article, at, seenOf(options, article)),
    })),
  );
  const changed = plans.filter(({ plan }) => plan.writes.length > 0);
  const lists = await Promise.all(
    packs(changed).map(async (pack) => {
      try {
        return await savePack(
          ports,
          pack.map(({ plan }) => plan),
          pack[0]?.name.articleId ?? '',
          options,
        );
      } catch (error) {
        if (!isConflict(error)) throw error;
        const each: ListChange[] = [];
        for (const { name } of pack) each.push(...(await projectOne(ports, name, options)));
        return each;
      }
    }),
  );
  await reconcileFilled(ports, lists.flat());
};
