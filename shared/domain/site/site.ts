import type { PageBlock } from '#shared/domain/page/block/page-block.ts';

/** The words of one thing in both languages of the interface. */
export type Bilingual = { readonly zh: string; readonly en: string };

export type SiteKind = 'portal' | 'department' | 'district' | 'topic';

/** `preparing` until the launch checklist is met; `closed` keeps its content and answers with the notice page. */
export type SiteStatus = 'preparing' | 'live' | 'tempOffline' | 'offlineNotice' | 'closed';

/** The five main colours a site picks from (docs/look.md); each passes AA on white and on its own tint. */
export const siteColours = ['blue', 'teal', 'crimson', 'green', 'ink'] as const;
export type SiteColour = (typeof siteColours)[number];

/** The unit that answers for the site (主办单位) and how it is reached: footer items of the inspection norm. */
export type SiteUnit = {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
  readonly postcode: string;
  /** What its English pages show; a unit without it is shown in Chinese there. */
  readonly en?: { readonly name: string; readonly address: string; readonly hours: string } | undefined;
};

/** Filings of a site; a topic has none and shows its host's. */
export type SiteFilings = {
  /** ICP filing number. */
  readonly icp: string;
  /** Public-security filing number: 14 digits. */
  readonly policeRecord: string;
};

export type SiteLink = { readonly name: string; readonly url: string };

export type Site = {
  readonly siteId: string;
  readonly version: number;
  readonly kind: SiteKind;
  readonly status: SiteStatus;
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly languages: readonly ('zh' | 'en')[];
  readonly colour: SiteColour;
  readonly unit: SiteUnit;
  /** Absent for a topic. `host` without scheme, e.g. `jyj.yunlan.gov.cn`. */
  readonly domain?: string | undefined;
  /** Why the site keeps a domain from before the cluster, outside the portal's (DOM-02). */
  readonly keptDomain?: { readonly reason: string } | undefined;
  readonly identificationCode?: string | undefined;
  readonly filings?: SiteFilings | undefined;
  /** A topic lives below this site at `/zt/<siteId>/`. */
  readonly hostSiteId?: string | undefined;
  /** The site above in the administration (CLU-15): the portal for departments and districts. */
  readonly parentSiteId?: string | undefined;
  /** Links to superior governments' sites, shown with those the cluster derives. */
  readonly superiorLinks: readonly SiteLink[];
  /** Absolute address of the site without trailing slash; see `publicBase` in docs/architecture.md. Undefined = derived. */
  readonly publicBase?: string | undefined;
  /** Badge addresses of the footer; data, since the authorities change them. */
  readonly badges: { readonly partyGovernmentUrl: string; readonly errorReportUrl: string };
  /** Review stages of the site, first to last; a column may override. */
  readonly reviewChain: readonly string[];
  /** Hours a stage may take. */
  readonly reviewHours: number;
  /** Pattern of index numbers, e.g. `{orgCode}/{yyyy}-{seq:5}`. */
  readonly indexNumberPattern: string;
  readonly orgCode: string;
  /** Name of the template set; `base` is the cluster's own theme. */
  readonly theme: string;
  /** Seasonal theme with an end, ISO date-times. */
  readonly seasonalTheme?: { readonly name: string; readonly until: string } | undefined;
  /** Whether article pages tell how often they were read. */
  readonly showsVisitCount?: boolean | undefined;
  readonly launchedAt?: string | undefined;
  /** When the site went into `offlineNotice`, and where readers go now. */
  readonly retirement?:
    | { readonly at: string; readonly newName: string; readonly newUrl: string; readonly until: string }
    | undefined;
  /** The last time the site was offline for a while: at most once a year, thirty days. */
  readonly tempOffline?:
    | {
        readonly from: string;
        readonly until: string;
        readonly reason: string;
        readonly endedAt?: string | undefined;
      }
    | undefined;
  /** The site it went into, and where each of its columns went. */
  readonly mergedInto?:
    | {
        readonly siteId: string;
        readonly at: string;
        readonly taskId: string;
        readonly columns: Readonly<Record<string, string>>;
      }
    | undefined;
  /** What its Chinese home page shows in place of the template's choice. */
  readonly homeBlocks?: readonly PageBlock[] | undefined;
  /** The same of its English home page. */
  readonly homeBlocksEn?: readonly PageBlock[] | undefined;
  readonly createdAt: string;
  readonly updatedAt: string;
};
