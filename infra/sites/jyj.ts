import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'jyj',
  kind: 'department',
  name: { zh: '云澜市教育局', en: 'Yunlan Education Bureau' },
  unit: { name: '云澜市教育局', address: '云澜市清河区文澜路18号', phone: '0000-8212001', email: 'jyj@yunlan.gov.cn' },
  domain: 'jyj.yunlan.gov.cn',
  identificationCode: '9999000002',
  filings: { icp: '澜ICP备00000001号-2', policeRecord: '99990000000002' },
  colour: 'teal',
};
