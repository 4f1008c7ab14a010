import type { Services } from '#functions/composition/services.ts';
import { retryConflicts } from '#functions/submission/change/retry-conflicts.ts';
import type { Article } from '#shared/domain/article/article.ts';
import { localDate } from '#shared/domain/page/local-time.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { monthOf } from '#shared/domain/submission/figures/period.ts';
import { countedOnline, type OnlineArticle } from '#shared/domain/submission/figures/site-figures.ts';
import type { CountedAct } from '#shared/domain/submission/figures/unit-figures.ts';
import { type SubmissionSettings, superiorLevel } from '#shared/domain/submission/submission-settings.ts';
import { saveChanges } from '#shared/repositories/changes.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';
import { ColumnRepository } from '#shared/repositories/column/column-repository.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { FiguresRepository } from '#shared/repositories/submission/figures-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';

type Deps = Pick<Services, 'tables'>;

/** One transaction claims so many articles beside its two figures. */
const atOnce = 80;

const onlineOf = (
  { live, adoptedFrom }: Article,
  dynamic: boolean,
  settings: SubmissionSettings,
): OnlineArticle | undefined => {
  if (!live) return undefined;
  const { kind, source, interpretationForm } = live.content;
  const level = source.kind === 'repost' && !adoptedFrom ? superiorLevel(settings, source) : undefined;
  return {
    day: localDate(live.publishedAt),
    dynamic,
    kinds: interpretationForm ? [kind, `${kind}:${interpretationForm}`] : [kind],
    repostOf: level && { name: source.name, level },
  };
};

/** A topic is its host's own work, and nothing is above the portal. */
const isUnit = (site: Site, above: Site): boolean => site.kind !== 'topic' && above.siteId !== site.siteId;

const countMonth = (
  { tables }: Deps,
  {
    site,
    above,
    month,
    articles,
  }: { readonly site: Site; readonly above: Site; readonly month: string; readonly articles: readonly Article[] },
): Promise<void> =>
  retryConflicts(async () => {
    const figures = new FiguresRepository(tables);
    const nameOf = ({ articleId }: Article): string => `published#${articleId}`;
    const known = await figures.known(site.siteId, articles.map(nameOf));
    const fresh = articles.filter((article) => !known.has(nameOf(article)));
    if (fresh.length === 0) return;
    const [tree, settings] = await Promise.all([
      new ColumnRepository(tables).tree(site.siteId),
      submissionSettingsOf(tables, above),
    ]);
    const before = await figures.site(site.siteId, month);
    const after = fresh.reduce((sum, article) => {
      const column = tree.get(article.live?.content.columnId ?? '');
      const online = onlineOf(article, column?.updateClass === 'realtime', settings);
      return online ? countedOnline(sum, online) : sum;
    }, before);
    const acts = fresh.map((): CountedAct => ({ kind: 'published' }));
    const unit = { targetSiteId: above.siteId, unitSiteId: site.siteId, month, acts };
    const writes = [
      ...fresh.map((article) => figures.claim(site.siteId, nameOf(article))),
      figures.putSite({ ...after, version: before.version + 1 }),
      ...(isUnit(site, above) ? [await figures.count(unit)] : []),
    ];
    await saveChanges(tables, { writes, events: [], audits: [] });
  });

/**
 * Counts articles once when they are first online: for their unit, for the day of their site, and reposts by the superior they
 * name. What an import brought in is no work of the period and is left out, unless asked for.
 */
export const countPublished = async (
  { tables }: Deps,
  articles: readonly Article[],
  { imported = false }: { readonly imported?: boolean } = {},
): Promise<void> => {
  const counting = articles.filter(({ live }) => live && (imported || live.basis.kind !== 'migration'));
  if (counting.length === 0) return;
  const [list, { portalSiteId }] = await Promise.all([
    new SiteRepository(tables).list(),
    new ClusterRepository(tables).settings(),
  ]);
  const sites = new Map(list.map((site) => [site.siteId, site]));
  const groups = Map.groupBy(counting, ({ siteId, live }) => `${siteId} ${monthOf(live?.publishedAt ?? '')}`);
  for (const [name, some] of groups) {
    const [siteId = '', month = ''] = name.split(' ');
    const site = sites.get(siteId);
    if (!site) continue;
    const above = sites.get(site.parentSiteId ?? site.hostSiteId ?? portalSiteId) ?? site;
    for (let start = 0; start < some.length; start += atOnce)
      await countMonth({ tables }, { site, above, month, articles: some.slice(start, start + atOnce) });
  }
};
