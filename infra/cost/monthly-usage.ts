import { clusterFunctions } from '../stacks/cluster-functions.ts';
import type { LoadProfile } from './load-profiles.ts';
import { hoursOfMonth, type PriceName, prices } from './prices.ts';
import type { Standing } from './template-counts.ts';
import {
  edgeLogBytes,
  firewallLogBytes,
  keyRequestsPerHour,
  logBytes,
  logMonths,
  perArticle,
  perPage,
  perView,
  seconds,
  sizes,
  storedLog,
  traced,
} from './work-assumptions.ts';

/** Whom a cost grows with. */
export type Cause = 'articles' | 'views' | 'archive' | 'standing';
/** So much of something in a month. */
export type UsageLine = {
  readonly service: string;
  readonly cause: Cause;
  readonly price: PriceName;
  readonly quantity: number;
};

const gb = (megabytes: number): number => megabytes / 1024;
const gigabytesOf = (name: keyof typeof clusterFunctions): number => clusterFunctions[name].memoryMb / 1024;
const nightsOfMonth = 30.4;

type Line = (service: string, price: PriceName, quantity: number) => UsageLine;
/** What is written to logs in a month, and what of a year of it is kept. */
const logged = (line: Line, bytes: number): readonly UsageLine[] => [
  line('watching', 'log GB', gb(bytes / 1e6)),
  line('watching', 'log GB-month', gb(bytes / 1e6) * storedLog * logMonths),
];

const ofArticles = (articles: number): readonly UsageLine[] => {
  const line = (service: string, price: PriceName, quantity: number) =>
    ({ service, cause: 'articles', price, quantity }) as const;
  const pages = articles * perArticle.pages;
  const calls = articles * perArticle.staffRequests;
  return [
    line(
      'functions',
      'lambda GB-second, arm64',
      calls * seconds.staff * gigabytesOf('publishingApi') + pages * perPage.seconds * gigabytesOf('renderHigh'),
    ),
    line('functions', 'lambda request', calls + articles * perArticle.queueRequests),
    line('gateway', 'gateway request', calls),
    line('tables', 'table write unit', articles * perArticle.writeUnits),
    line('tables', 'table read unit', articles * perArticle.readUnits + pages * perPage.readUnits),
    line('objects', 'object write', articles * (perArticle.bodies + perArticle.attachments) + pages),
    line('objects', 'object read', pages * 3),
    line('queues', 'queue request', articles * perArticle.queueRequests),
    line('edge', 'edge purge address', articles * perArticle.purgedAddresses),
    ...logged(line, calls * logBytes),
    line('watching', 'trace', calls * traced),
  ];
};

const ofViews = (views: number, firewall: boolean): readonly UsageLine[] => {
  const line = (service: string, price: PriceName, quantity: number) =>
    ({ service, cause: 'views', price, quantity }) as const;
  const edge = views * perView.edgeRequests;
  const live = views * (perView.calls + perView.searches + perView.missingPages);
  return [
    line('edge', 'edge request', edge + live),
    line('edge', 'edge GB', gb(views * perView.megabytes)),
    ...(firewall ? [line('edge', 'edge firewall request', edge + live)] : []),
    line('objects', 'object read', edge * perView.missesPerRequest),
    line('gateway', 'gateway request', live),
    line('functions', 'lambda request', live),
    line(
      'functions',
      'lambda GB-second, arm64',
      views *
        (perView.calls * seconds.count * gigabytesOf('supervisionApi') +
          perView.searches * seconds.search * gigabytesOf('searchApi') +
          perView.missingPages * seconds.missing * gigabytesOf('missingPage')),
    ),
    ...logged(line, live * logBytes + (firewall ? (edge + live) * firewallLogBytes : 0)),
    line('objects', 'object GB-month', gb(((edge + live) * edgeLogBytes) / 1e6) * logMonths),
    line('watching', 'trace', live * traced),
  ];
};

const ofArchive = ({ articles, attachments }: LoadProfile['archive']): readonly UsageLine[] => {
  const line = (service: string, price: PriceName, quantity: number) =>
    ({ service, cause: 'archive', price, quantity }) as const;
  const tables = gb(articles * sizes.articleItems * 2);
  const kept = gb(articles * sizes.body + attachments * sizes.attachment);
  return [
    line('tables', 'table GB-month', tables),
    line('tables', 'table recovery GB-month', tables),
    // The nightly comparison reads each page's ledger and asks for its object.
    line('tables', 'table read unit', (articles * nightsOfMonth) / 8),
    line('objects', 'object read', articles * nightsOfMonth),
    line('objects', 'object GB-month', kept + gb(articles * sizes.page)),
    line('backup', 'backup GB-month', (tables + kept) * 1.2),
  ];
};

const ofStanding = (standing: Standing, sites: number): readonly UsageLine[] => {
  const line = (service: string, price: PriceName, quantity: number) =>
    ({ service, cause: 'standing', price, quantity }) as const;
  return [
    line('watching', 'alarm', standing.alarms),
    line('watching', 'dashboard', standing.dashboards),
    line('watching', 'metric', 2 * sites),
    line('keys', 'key', standing.keys),
    line('keys', 'key request', standing.keys * keyRequestsPerHour * hoursOfMonth),
    line('keys', 'secret', standing.secrets),
    line('edge', 'edge firewall', standing.firewalls),
    line('edge', 'edge firewall rule', standing.firewallRules),
    line('network', 'network door hour', standing.doors * hoursOfMonth),
    ...standing.searchNodes.map(({ type, count }) => {
      const price = `search ${type} hour`;
      if (!(price in prices)) throw new Error(`no price of ${type} in infra/cost/prices.ts`);
      return line('search', price as PriceName, count * hoursOfMonth);
    }),
    line('search', 'search GB-month', standing.searchGigabytes),
    // The clocks' own calls.
    line('functions', 'lambda GB-second, arm64', 4 * 60 * hoursOfMonth * 0.1 * gigabytesOf('publishingTick')),
  ];
};

/** What a month of a profile uses of what the templates hold. @throws Error naming a node type without a price */
export const monthlyUsage = (profile: LoadProfile, standing: Standing): readonly UsageLine[] => [
  ...ofArticles(profile.articlesPerYear / 12),
  ...ofViews(profile.viewsPerYear / 12, standing.firewalls > 0),
  ...ofArchive(profile.archive),
  ...ofStanding(standing, profile.sites),
];
