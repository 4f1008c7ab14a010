import type { LoadProfile } from './load-profiles.ts';
import type { Cause, UsageLine } from './monthly-usage.ts';
import { priceList, priceNotes, prices } from './prices.ts';
import { perArticle, perView } from './work-assumptions.ts';

export type Cost = {
  readonly total: number;
  readonly byService: readonly (readonly [string, number])[];
  readonly byCause: { readonly [Name in Cause]: number };
  /** With what an article alone causes, and its share of the whole. */
  readonly perArticle: { readonly own: number; readonly whole: number };
  readonly perThousandViews: { readonly own: number; readonly whole: number };
};

const costOf = ({ price, quantity }: UsageLine): number => prices[price] * quantity;
const sum = (lines: readonly UsageLine[]): number => lines.reduce((total, line) => total + costOf(line), 0);

/** The month's cost of what is used. */
export const monthlyCost = (profile: LoadProfile, usage: readonly UsageLine[]): Cost => {
  const services = [...new Set(usage.map(({ service }) => service))];
  const of = (cause: Cause): number => sum(usage.filter((line) => line.cause === cause));
  const byCause = { articles: of('articles'), views: of('views'), archive: of('archive'), standing: of('standing') };
  const total = sum(usage);
  const articles = profile.articlesPerYear / 12;
  const thousands = profile.viewsPerYear / 12 / 1000;
  return {
    total,
    byService: services
      .map((service) => [service, sum(usage.filter((line) => line.service === service))] as const)
      .toSorted(([, one], [, other]) => other - one),
    byCause,
    perArticle: { own: byCause.articles / articles, whole: total / articles },
    perThousandViews: { own: byCause.views / thousands, whole: total / thousands },
  };
};

const money = (amount: number): string => amount.toFixed(2).padStart(12);

/** The report as people read it. */
export const costReport = (name: string, profile: LoadProfile, cost: Cost): string => {
  const { total, byService, byCause } = cost;
  const share = (amount: number): string => `${((100 * amount) / total).toFixed(0).padStart(3)} %`;
  const dominant = byService[0];
  return [
    `${name}: ${profile.sites} sites, ${profile.articlesPerYear} articles and ${profile.viewsPerYear} page views a year`,
    `prices: ${priceList.source}, ${priceList.date}, ${priceList.region}, ${priceList.currency}; other partitions have other lists`,
    ...Object.entries(priceNotes).map(([price, note]) => `${price}: ${note}`),
    `counted: ${perArticle.pages} pages and ${perArticle.writeUnits} write units an article, ${perView.edgeRequests} requests and ${perView.megabytes} MB a view (infra/cost/work-assumptions.ts)`,
    '',
    ...byService.map(([service, amount]) => `${service.padEnd(12)}${money(amount)}  ${share(amount)}`),
    `${'a month'.padEnd(12)}${money(total)}`,
    '',
    ...Object.entries(byCause).map(([cause, amount]) => `by ${cause.padEnd(9)}${money(amount)}  ${share(amount)}`),
    '',
    `an article          ${cost.perArticle.own.toFixed(4)} of its own, ${cost.perArticle.whole.toFixed(4)} with its share of everything`,
    `a thousand views    ${cost.perThousandViews.own.toFixed(4)} of their own, ${cost.perThousandViews.whole.toFixed(4)} with their share of everything`,
    `what dominates      ${dominant?.[0] ?? 'nothing'}`,
  ].join('\n');
};
