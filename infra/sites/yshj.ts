import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

/** A topic has no host, codes or filings of its own: the portal shows it at `/zt/yshj/`. */
export const site: SiteDefinition = {
  siteId: 'yshj',
  kind: 'topic',
  hostSiteId: 'portal',
  name: { zh: '优化营商环境', en: 'A Better Place for Business' },
  columns: [
    { columnId: 'zccs', name: { zh: '政策措施', en: 'Policies' }, type: '政策文件' },
    { columnId: 'gzjz', name: { zh: '工作进展', en: 'Progress' }, type: '工作动态' },
  ],
};
