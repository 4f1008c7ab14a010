import type { SuperiorLevel } from '#shared/domain/submission/submission-settings.ts';

type DayFigures = { readonly all: number; readonly dynamic: number };
export type RepostFigures = {
  readonly level: SuperiorLevel;
  readonly count: number;
  /** By kind of text; an interpretation also counts by its form, as `interpretation:infographic`. */
  readonly kinds: Readonly<Record<string, number>>;
};

/** What came online on one site in one month: by day, and reposts by the superior they name. */
export type SiteFigures = {
  readonly siteId: string;
  readonly month: string;
  readonly version: number;
  readonly days: Readonly<Record<string, DayFigures>>;
  readonly reposts: Readonly<Record<string, RepostFigures>>;
};

export const noSiteFigures = (siteId: string, month: string): SiteFigures => ({
  siteId,
  month,
  version: 0,
  days: {},
  reposts: {},
});

/** One article that went online for the first time. */
export type OnlineArticle = {
  readonly day: string;
  /** In a column that lives by daily news. */
  readonly dynamic: boolean;
  readonly kinds: readonly string[];
  readonly repostOf?: { readonly name: string; readonly level: SuperiorLevel } | undefined;
};

/** The figures with one more article in them. */
export const countedOnline = (figures: SiteFigures, article: OnlineArticle): SiteFigures => {
  const day = figures.days[article.day] ?? { all: 0, dynamic: 0 };
  const days = {
    ...figures.days,
    [article.day]: { all: day.all + 1, dynamic: day.dynamic + (article.dynamic ? 1 : 0) },
  };
  const { repostOf } = article;
  if (!repostOf) return { ...figures, days };
  const known = figures.reposts[repostOf.name] ?? { level: repostOf.level, count: 0, kinds: {} };
  const kinds = Object.fromEntries(article.kinds.map((kind) => [kind, (known.kinds[kind] ?? 0) + 1]));
  const repost = { level: repostOf.level, count: known.count + 1, kinds: { ...known.kinds, ...kinds } };
  return { ...figures, days, reposts: { ...figures.reposts, [repostOf.name]: repost } };
};

/** Reposts of several months, most first. */
export const repostCounts = (
  months: readonly SiteFigures[],
): readonly (RepostFigures & { readonly name: string })[] => {
  const sum = new Map<string, RepostFigures>();
  for (const { reposts } of months)
    for (const [name, one] of Object.entries(reposts)) {
      const known = sum.get(name);
      const kinds: Record<string, number> = { ...known?.kinds };
      for (const [kind, count] of Object.entries(one.kinds)) kinds[kind] = (kinds[kind] ?? 0) + count;
      sum.set(name, { level: one.level, count: (known?.count ?? 0) + one.count, kinds });
    }
  return [...sum]
    .map(([name, one]) => ({ name, ...one }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
};
