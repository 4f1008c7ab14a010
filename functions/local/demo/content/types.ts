/** Plain data of the demonstration cluster 云澜市. Everything in it is invented. */
export type DemoWords = { readonly zh: string; readonly en: string };

export type DemoUnit = {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly hours: string;
  readonly postcode: string;
  readonly en?: { readonly name: string; readonly address: string; readonly hours: string };
};

export type DemoSite = {
  readonly siteId: string;
  readonly kind: 'portal' | 'department' | 'district' | 'topic';
  readonly name: DemoWords;
  readonly description: DemoWords;
  readonly colour: 'blue' | 'teal' | 'crimson' | 'green' | 'ink';
  readonly unit: DemoUnit;
  readonly languages: readonly ('zh' | 'en')[];
  readonly orgCode: string;
  /** Absent, like the codes and filings below, for a topic. */
  readonly domain?: string;
  readonly identificationCode?: string;
  readonly icp?: string;
  readonly policeRecord?: string;
  readonly hostSiteId?: string;
  readonly parentSiteId?: string;
};

export type DemoColumnType =
  | '概况信息'
  | '机构职能'
  | '负责人信息'
  | '工作动态'
  | '政策文件'
  | '信息公开指南'
  | '信息公开目录'
  | '信息公开年报'
  | '数据发布'
  | '政策解读'
  | '回应关切'
  | '办事服务'
  | '征集调查'
  | '在线访谈'
  | '通知公告';

export type DemoColumn = {
  readonly columnId: string;
  readonly parentId?: string;
  readonly name: DemoWords;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly type: DemoColumnType;
  readonly function: 'disclosure' | 'service' | 'interaction';
  readonly updateClass: 'realtime' | 'periodic' | 'interactive' | 'static';
  readonly updateDays?: number;
  readonly path: string;
  readonly order: number;
  readonly lang?: 'zh' | 'en';
  readonly listStyle?: 'list' | 'leaders' | 'gallery' | 'single' | 'cards' | 'occasions';
  readonly base?: boolean;
  readonly board?: 'disclosure' | 'service' | 'interaction';
  readonly audience?: 'citizen' | 'enterprise' | 'investment' | 'tourism';
  readonly greenChannel?: 'elder' | 'soldier' | 'women' | 'children' | 'disabled';
  /** Columns of other sites that show this one. */
  readonly mounts?: readonly { readonly siteId: string; readonly columnId: string }[];
  /** Filled by mounts of other sites' columns: may hold no article of its own. */
  readonly fedByMounts?: boolean;
};

export type DemoImage = {
  /** `<scene>/<seed>`: drawn by `functions/local/demo/images`. */
  readonly svgScene: string;
  readonly alt: string;
  readonly caption: string;
};

export type DemoLeader = {
  readonly name: string;
  readonly position: string;
  readonly duties: string;
  readonly resume: string;
  readonly rank: number;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly to?: string;
};

export type DemoKind =
  | 'news'
  | 'notice'
  | 'policyDocument'
  | 'interpretation'
  | 'regulation'
  | 'guide'
  | 'leaderProfile'
  | 'organisationProfile'
  | 'gallery'
  | 'link'
  | 'singlePage';

/** Strings may hold date placeholders; `datedArticle` resolves them. */
export type DemoArticle = {
  /** Stable id, unique in the cluster, e.g. `jyj-gzdt-01`. */
  readonly key: string;
  readonly siteId: string;
  readonly columnId: string;
  readonly kind: DemoKind;
  readonly lang?: 'zh' | 'en';
  readonly title: string;
  readonly subtitle?: string;
  readonly summary?: string;
  /** Clean HTML. */
  readonly body: string;
  /** Shown as 来源. */
  readonly source: string;
  /** False for a repost; then `repostOf` names the original's address. */
  readonly original: boolean;
  readonly repostOf?: string;
  readonly author?: string;
  readonly documentNumber?: string;
  /** Days before the first start. */
  readonly issuedOn?: number;
  /** Days before the first start. */
  readonly publishedDaysAgo?: number;
  /** Instead: the latest such day of a year before the first start. */
  readonly publishedYearly?: { readonly month: number; readonly day: number };
  readonly keywords?: readonly string[];
  readonly openStage?: 'decision' | 'execution' | 'management' | 'service' | 'result';
  readonly subjectClass?: string;
  readonly genreClass?: string;
  readonly audienceClass?: string;
  readonly validity?: 'effective' | 'amended' | 'abolished';
  readonly interpretationForm?: 'text' | 'expert' | 'leader' | 'infographic' | 'pressConference';
  readonly leader?: DemoLeader;
  /** Keys of articles it is tied to; between a policy document and an interpretation it says 政策 ⇄ 解读. */
  readonly related?: readonly string[];
  /** Top of its column for so many days from the first start. */
  readonly pinDays?: number;
  readonly translationOf?: string;
  /** Further columns of its site whose lists show it. */
  readonly alsoIn?: readonly string[];
  /** An event it announces: so many days after the first start, hours `HH:MM` of the clock in China. */
  readonly occasion?: { readonly inDays: number; readonly at: string; readonly until: string; readonly place: string };
  readonly image?: DemoImage;
  readonly gallery?: readonly DemoImage[];
  /** Of kind `link`: a page of a site of the cluster, path with leading slash. */
  readonly link?: { readonly siteId: string; readonly path: string };
};

/** What a 办事指南 must say (the eight element classes of the inspection norm) and what a good one adds. */
export type DemoGuide = {
  readonly item: string;
  readonly basis: readonly string[];
  readonly conditions: readonly string[];
  /** Rows of 材料名称, 形式和份数, 来源渠道. */
  readonly materials: readonly (readonly [string, string, string])[];
  readonly place: string;
  readonly hours: string;
  readonly phone: string;
  readonly steps: readonly string[];
  readonly limit: string;
  readonly fee: string;
  readonly result: string;
  readonly note?: string;
};

/**
 * An article as the content files write it. `text` is one block a line: `## ` starts a heading, `- ` an item of a list,
 * `|` a table row (the first one is its head), `<` ready HTML, `> ` a signature set to the right; anything else is a
 * paragraph. Without a `source` the site's unit is named.
 */
export type DemoEntry = Omit<DemoArticle, 'siteId' | 'body' | 'source' | 'original'> & {
  readonly text?: string;
  readonly guide?: DemoGuide;
  readonly source?: string;
};
