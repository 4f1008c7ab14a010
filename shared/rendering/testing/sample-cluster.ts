import type { Article, EditionContent } from '#shared/domain/article/article.ts';
import type { Column } from '#shared/domain/column/column.ts';
import type { Site } from '#shared/domain/site/site.ts';
import type { MemoryCluster } from '#shared/rendering/testing/memory-reader.ts';

/** The instant the sample pages are of. */
export const sampleNow = '2026-11-22T04:00:00.000Z';

const unit = {
  name: '云澜市教育局',
  address: '文澜路18号',
  phone: '0000-1',
  email: 'a@b.cn',
  hours: '工作日',
  postcode: '1',
};

export const sampleSite = (siteId: string, over: Partial<Site> = {}): Site => ({
  siteId,
  version: 1,
  kind: 'department',
  status: 'live',
  name: { zh: `云澜市${siteId}`, en: `Yunlan ${siteId}` },
  description: { zh: '简介', en: 'About' },
  languages: ['zh'],
  colour: 'teal',
  unit,
  domain: `${siteId}.yunlan.gov.cn`,
  identificationCode: '9999000002',
  filings: { icp: '澜ICP备00000001号', policeRecord: '99990000000002' },
  superiorLinks: [],
  badges: { partyGovernmentUrl: 'https://badge.gov.cn/1', errorReportUrl: 'https://badge.gov.cn/2' },
  reviewChain: ['first', 'second', 'final'],
  reviewHours: 24,
  indexNumberPattern: '{orgCode}/{yyyy}-{seq:5}',
  orgCode: 'YL',
  theme: 'base',
  createdAt: sampleNow,
  updatedAt: sampleNow,
  ...over,
});

export const sampleColumn = (siteId: string, columnId: string, over: Partial<Column> = {}): Column => ({
  siteId,
  columnId,
  version: 1,
  name: { zh: `栏目${columnId}`, en: `Column ${columnId}` },
  description: '栏目说明',
  keywords: ['关键词'],
  type: '工作动态',
  function: 'disclosure',
  updateClass: 'periodic',
  ownerUnit: unit.name,
  lang: 'zh',
  path: columnId,
  order: 1,
  visible: true,
  listStyle: 'list',
  status: 'active',
  base: false,
  mounts: [],
  ...over,
});

export const sampleArticle = (
  siteId: string,
  articleId: string,
  content: Partial<EditionContent> = {},
  publishedAt = '2026-11-20T01:30:00.000Z',
): Article => ({
  articleId,
  siteId,
  version: 1,
  createdBy: 'a1',
  createdAt: publishedAt,
  updatedAt: publishedAt,
  lastRevision: 1,
  indexNumber: 'YL/2026-00001',
  placed: [],
  live: {
    content: {
      columnId: 'gzdt',
      kind: 'news',
      lang: 'zh',
      title: `标题${articleId}`,
      source: { kind: 'original', name: unit.name },
      keywords: ['主题一'],
      bodyHash: 'h',
      gallery: [],
      attachments: [],
      related: [],
      coPublishers: [],
      openMode: 'proactive',
      publishScope: 'cluster',
      ...content,
    },
    revision: 1,
    status: 'published',
    basis: { kind: 'migration', by: 'a1', basis: 'sample', at: publishedAt },
    recordNumber: '1',
    publishedAt,
    editionAt: publishedAt,
    url: `/${content.columnId ?? 'gzdt'}/${publishedAt.slice(0, 4)}/${articleId}.html`,
    statusAt: publishedAt,
  },
});

/** A portal and the department `jyj`, whose `gzdt` the portal's `bmdt` mounts; every kind of page can be made of it. */
export const sampleCluster = (over: Partial<MemoryCluster> = {}): MemoryCluster => ({
  settings: { version: 1, portalSiteId: 'portal', superiorLinks: [], linkAllowList: ['allowed.example'] },
  sites: [
    sampleSite('portal', { kind: 'portal', domain: 'www.yunlan.gov.cn', languages: ['zh', 'en'], colour: 'blue' }),
    sampleSite('jyj', { parentSiteId: 'portal' }),
  ],
  columns: [
    sampleColumn('portal', 'gzdt'),
    sampleColumn('portal', 'bmdt', { order: 2 }),
    sampleColumn('jyj', 'gzdt', {
      mounts: [{ siteId: 'portal', columnId: 'bmdt', state: 'approved', requestedBy: 'a', requestedAt: sampleNow }],
    }),
    sampleColumn('jyj', 'zcfg', { type: '政策文件', order: 2 }),
  ],
  articles: [
    sampleArticle('portal', 'p1'),
    ...Array.from({ length: 25 }, (_, index) =>
      sampleArticle(
        'jyj',
        `n${String(index).padStart(2, '0')}`,
        {},
        `2026-10-${String(28 - index).padStart(2, '0')}T02:00:00.000Z`,
      ),
    ),
    sampleArticle('jyj', 'd1', {
      columnId: 'zcfg',
      kind: 'policyDocument',
      documentNumber: '云教〔2026〕1号',
      issuedOn: '2026-11-18',
      publisher: '云澜市教育局',
      subjectClass: '教育',
      validity: 'effective',
      author: '张三',
      summary: '摘要',
    }),
  ],
  bodies: new Map([['jyj/d1', '<p>正文</p>']]),
  rangeSize: 10,
  ...over,
});
