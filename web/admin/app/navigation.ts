import type { Action } from '#shared/domain/access/action.ts';

/** One place of the desk. It is shown to whoever holds one of `needs`; empty = everybody. */
export type NavigationEntry = {
  readonly path: string;
  readonly word: NavigationWord;
  readonly needs: readonly Action[];
  /** Only of use on a site that others stand below: the portal, a district. */
  readonly above?: true;
};

export type NavigationGroup = { readonly word: NavigationWord; readonly entries: readonly NavigationEntry[] };

/** What the entries are called. */
export const navigationWords = {
  daily: ['日常工作', 'Daily work'],
  work: ['我的工作', 'My work'],
  reviews: ['审核', 'Review'],
  articles: ['稿件', 'Articles'],
  media: ['媒体库', 'Media library'],
  submission: ['报送与采用', 'Sending and adopting'],
  submissions: ['报送', 'Submissions'],
  adoption: ['采用', 'Adoption'],
  commissions: ['约稿', 'Commissions'],
  pushDown: ['下发', 'Hand down'],
  reportsUp: ['上报', 'Reports up'],
  memos: ['送阅件', 'Leader memos'],
  circular: ['通报', 'Circular'],
  submissionRules: ['报送规则', 'Rules of sending'],
  cluster: ['网站', 'Sites'],
  sites: ['网站', 'Sites'],
  columns: ['栏目', 'Columns'],
  columnSets: ['成套栏目', 'Sets of columns'],
  homePage: ['页面编排', 'Home and topic pages'],
  collectors: ['采集', 'Collectors'],
  templates: ['模板', 'Templates'],
  supervision: ['监督', 'Supervision'],
  upkeep: ['栏目更新', 'Upkeep of columns'],
  rectifications: ['整改', 'Rectification'],
  duty: ['读网值班', 'Reading duty'],
  drills: ['应急演练', 'Emergency drills'],
  disclosure: ['主动公开统计', 'Disclosure counts'],
  registry: ['普查报送数据', 'National registry'],
  terms: ['域名与托管期限', 'Domains and hosting'],
  contacts: ['单位联系人', 'Contacts'],
  plans: ['建设方案', 'Site plans'],
  visits: ['访问统计', 'Visits'],
  links: ['链接检查', 'Links'],
  administration: ['管理', 'Administration'],
  accounts: ['账号', 'Accounts'],
  roles: ['角色', 'Roles'],
  accessSettings: ['登录设置', 'Sign-in settings'],
  words: ['词库', 'Word lists'],
  dictionaries: ['分类', 'Classes'],
  clusterSettings: ['全站群设置', 'Cluster settings'],
  audit: ['审计日志', 'Audit log'],
  health: ['运行状况', 'System health'],
} as const;

type NavigationWord = keyof typeof navigationWords;

const reviewing: readonly Action[] = ['review.first', 'review.second', 'review.third', 'review.fourth', 'review.final'];

/** The desk's map, in the order it is shown. */
export const navigation: readonly NavigationGroup[] = [
  {
    word: 'daily',
    entries: [
      { path: '/work', word: 'work', needs: [] },
      { path: '/reviews', word: 'reviews', needs: reviewing },
      { path: '/articles', word: 'articles', needs: ['article.read'] },
      { path: '/media', word: 'media', needs: ['media.write'] },
    ],
  },
  {
    word: 'submission',
    entries: [
      { path: '/submissions', word: 'submissions', needs: ['submission.send', 'submission.approve'] },
      { path: '/adoption', word: 'adoption', needs: ['submission.decide'], above: true },
      { path: '/commissions', word: 'commissions', needs: ['submission.decide'], above: true },
      { path: '/push-down', word: 'pushDown', needs: ['submission.pushDown'], above: true },
      { path: '/reports-up', word: 'reportsUp', needs: ['submission.send', 'submission.approve'] },
      { path: '/memos', word: 'memos', needs: ['submission.send'] },
      { path: '/circular', word: 'circular', needs: ['dashboard.read', 'site.read'] },
      { path: '/submission-rules', word: 'submissionRules', needs: ['site.manage'] },
    ],
  },
  {
    word: 'cluster',
    entries: [
      { path: '/sites', word: 'sites', needs: ['site.read'] },
      { path: '/columns', word: 'columns', needs: ['column.manage'] },
      { path: '/column-sets', word: 'columnSets', needs: ['column.manage'] },
      { path: '/home-page', word: 'homePage', needs: ['site.manage'] },
      { path: '/collectors', word: 'collectors', needs: ['column.manage'] },
      { path: '/templates', word: 'templates', needs: ['template.manage'] },
    ],
  },
  {
    word: 'supervision',
    entries: [
      { path: '/upkeep', word: 'upkeep', needs: ['dashboard.read', 'site.manage'] },
      { path: '/rectifications', word: 'rectifications', needs: ['dashboard.read', 'site.manage'] },
      { path: '/duty', word: 'duty', needs: ['dashboard.read', 'site.read'] },
      { path: '/drills', word: 'drills', needs: ['dashboard.read', 'site.manage', 'article.takedown'] },
      { path: '/disclosure', word: 'disclosure', needs: ['dashboard.read', 'site.manage'] },
      { path: '/contacts', word: 'contacts', needs: ['dashboard.read'] },
      { path: '/plans', word: 'plans', needs: ['dashboard.read'] },
      { path: '/registry', word: 'registry', needs: ['dashboard.read'] },
      { path: '/terms', word: 'terms', needs: ['dashboard.read', 'site.manage'] },
      { path: '/visits', word: 'visits', needs: ['dashboard.read', 'site.manage'] },
      { path: '/links', word: 'links', needs: ['dashboard.read', 'site.manage'] },
    ],
  },
  {
    word: 'administration',
    entries: [
      { path: '/accounts', word: 'accounts', needs: ['account.manage', 'grant.manage'] },
      { path: '/roles', word: 'roles', needs: ['grant.manage'] },
      { path: '/access-settings', word: 'accessSettings', needs: ['account.manage', 'grant.manage'] },
      { path: '/words', word: 'words', needs: ['wordList.manage'] },
      { path: '/dictionaries', word: 'dictionaries', needs: ['cluster.manage'] },
      { path: '/cluster', word: 'clusterSettings', needs: ['cluster.manage'] },
      { path: '/audit', word: 'audit', needs: ['audit.read'] },
      { path: '/health', word: 'health', needs: ['operations.manage'] },
    ],
  },
];
