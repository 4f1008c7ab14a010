import type { Site } from '#shared/domain/site/site.ts';
import type { UnitClass } from '#shared/domain/submission/figures/unit-class.ts';
import type { QualityCode } from '#shared/domain/submission/quality-rules.ts';
import type { Tier } from '#shared/domain/submission/submission.ts';

/** Where a superior's site stands; counted apart (CNT-17). */
export type SuperiorLevel = 'nation' | 'province' | 'other';
export type OnSourceLeave = 'withdraw' | 'mark';
/** A text of a site that is not above: not taken, decided here, or online at once where its own review was complete. */
export const offerPolicies = ['refused', 'pending', 'direct'] as const;
export type OfferPolicy = (typeof offerPolicies)[number];

/** Unit `*` = every unit below; `direct` only takes effect where the source's own chain was complete. */
export type DirectReportRule = {
  readonly unitSiteId: string;
  readonly columnId: string;
  readonly mode: 'pending' | 'direct';
};

/** How a site sends and receives: rules as data, one record a site. */
export type SubmissionSettings = {
  readonly siteId: string;
  /** 0 = never saved. */
  readonly version: number;
  /** As a sender: a gatekeeper lets every submission go (CNT-08). */
  readonly gatekeeper: boolean;
  /** As a sender: the standard short forms of the unit's name. */
  readonly abbreviations: readonly string[];
  /** As a receiver: the names of the city or county a text must say. */
  readonly places: readonly string[];
  readonly quality: Readonly<Record<QualityCode, 'block' | 'warn' | 'off'>>;
  readonly tier: Tier;
  readonly directReports: readonly DirectReportRule[];
  /** What a withdrawal at the source does to adoptions here; a takedown takes them down whatever this says. */
  readonly onSourceLeave: OnSourceLeave;
  readonly columnRules: Readonly<Record<string, OnSourceLeave>>;
  /** What happens to texts pushed down to this site. */
  readonly pushDown: 'pending' | 'direct';
  /** What happens to texts other units offer to its columns. */
  readonly offers: OfferPolicy;
  readonly points: Readonly<Record<Tier, number>>;
  readonly weeklyQuota: number;
  /** Taken off for each week the quota was missed. */
  readonly missedWeekPoints: number;
  /** So many places of each class are commended in the circular (SUP-06). */
  readonly commend: Readonly<Record<UnitClass, number>>;
  /** Dynamic items a day the site is to bring (CNT-29). */
  readonly dailyTarget: number;
  readonly superiors: readonly { readonly name: string; readonly host?: string; readonly level: SuperiorLevel }[];
};

const placeOf = (site: Site): readonly string[] => {
  const place = /^(.+?[省市州县区])/.exec(site.name.zh)?.[1];
  return place ? [place, ...(place.length > 2 ? [place.slice(0, -1)] : [])] : [];
};

const tierOf: Readonly<Record<Site['kind'], Tier>> = {
  portal: 'city',
  district: 'county',
  department: 'city',
  topic: 'city',
};

/** What holds for a site before anybody has set anything. */
export const startSettings = (site: Site): SubmissionSettings => ({
  siteId: site.siteId,
  version: 0,
  gatekeeper: true,
  abbreviations: [],
  places: placeOf(site),
  quality: { 'place-missing': 'block', 'unit-missing': 'block', 'first-person': 'block', 'unit-name': 'warn' },
  tier: tierOf[site.kind],
  directReports: [],
  onSourceLeave: 'withdraw',
  columnRules: {},
  pushDown: 'pending',
  offers: 'pending',
  points: { county: 0, city: 50, province: 100, nation: 200 },
  weeklyQuota: 1,
  missedWeekPoints: 0,
  commend: { departments: 8, districts: 2 },
  dailyTarget: 10,
  superiors: [
    { name: '中国政府网', host: 'gov.cn', level: 'nation' },
    { name: '国务院', level: 'nation' },
  ],
});

/** The rule under which a unit reports directly into a column, its own before the general one. */
export const directRule = (
  settings: SubmissionSettings,
  unitSiteId: string,
  columnId: string,
): DirectReportRule | undefined => {
  const rules = settings.directReports.filter((rule) => rule.columnId === columnId);
  return rules.find((rule) => rule.unitSiteId === unitSiteId) ?? rules.find((rule) => rule.unitSiteId === '*');
};

/** The level of the site a repost names, by its host or name; undefined where it is no superior's. */
export const superiorLevel = (
  settings: SubmissionSettings,
  source: { readonly name: string; readonly url?: string | undefined },
): SuperiorLevel | undefined => {
  const host =
    source.url &&
    /^https?:\/\/([^/:?#]+)/i
      .exec(source.url)?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '');
  const known =
    settings.superiors.find((superior) => superior.name === source.name) ??
    settings.superiors.find((superior) => host !== undefined && superior.host?.replace(/^www\./, '') === host);
  return known?.level;
};
