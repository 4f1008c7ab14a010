import { Html } from '#shared/rendering/theme/html.ts';

const picture = { src: '/media/s/m/w400.webp', srcset: '', original: '/media/s/m/a.jpg', alt: '图片', caption: '' };

const row = {
  title: '示例标题',
  address: '/gzdt/2026/1.html',
  away: false,
  cross: false,
  date: '2026-01-02',
  time: '2026-01-02T01:00:00.000Z',
  kind: 'news',
  kindLabel: '动态',
  summary: '示例摘要',
  pinned: false,
  image: picture,
  documentNumber: '示例〔2026〕1号',
  validity: 'effective',
  validityLabel: '有效',
  sourceName: '示例单位',
  siteName: '',
  leader: { name: '张三', position: '局长', duties: '主持全面工作', rank: 1 },
  occasion: {
    day: '01',
    month: '2026-02',
    startsAt: '2026-02-01T01:00:00.000Z',
    span: '2026-02-01 09:00',
    place: '示例地点',
    over: false,
  },
};

const column = {
  columnId: 'gzdt',
  name: '工作动态',
  description: '示例栏目',
  address: '/gzdt/index.html',
  feed: '/gzdt/feed.xml',
  archive: '/gzdt/archive/index.html',
  board: 'disclosure',
  listStyle: 'list',
  children: [],
};

const site = { siteId: 'jyj', kind: 'department', name: '示例单位', description: '', colour: 'blue', address: '' };

const linked = { name: '示例网站', address: '/', away: false, cross: true, lang: '' };
const siteLinks = [{ level: 'superior', name: '上级网站', links: [linked] }];

const article = {
  articleId: '1',
  title: row.title,
  kind: 'news',
  time: '2026-01-02 09:00',
  instant: row.time,
  source: { name: '示例单位', repost: false, address: '' },
  body: new Html('<p>示例正文</p>'),
  gallery: [picture],
  videos: [],
  attachments: [{ name: 'a.pdf', address: '/media/s/m/a.pdf', type: 'PDF', size: '12 KB' }],
  occasion: { ...row.occasion, signUp: { address: '/', away: false }, signUpUntil: '', calendar: '' },
  official: [{ key: 'indexNumber', label: '索引号', value: '1/2026-00001' }],
  interpretations: [row],
  policies: [],
  related: [],
  translations: [],
};

/** Believable values for every variable and block of docs/templates.md: what a template is tried out with. */
export const sampleData = {
  page: {
    lang: 'zh',
    page: { kind: 'home', title: '首页', fullTitle: '首页', description: '', address: '/', stands: true, qr: '' },
    site: { ...site, home: '/', root: '', base: '', sitemap: '/sitemap.html', unit: { lang: '' }, badges: {} },
    links: [],
    assets: {},
    crumbs: [{ name: '首页', address: '/' }],
    columns: [column],
    column,
    rows: [row, row],
    beside: { parent: column, children: [column] },
    article,
    newer: row,
    older: row,
    search: { query: '示例', fields: [], total: 1, results: [], facets: [], sorts: [], suggestions: [] },
  },
  blocks: {
    list: [row, row, row],
    occasions: [row],
    column,
    children: [column],
    navigation: [column],
    sites: [site],
    siteLinks,
  },
} as const;
