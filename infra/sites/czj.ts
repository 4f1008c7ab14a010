import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'czj',
  kind: 'department',
  name: { zh: '云澜市财政局', en: 'Yunlan Finance Bureau' },
  unit: {
    name: '云澜市财政局',
    address: '云澜市清河区澜江大道66号',
    phone: '0000-8217001',
    email: 'czj@yunlan.gov.cn',
  },
  domain: 'czj.yunlan.gov.cn',
  identificationCode: '9999000007',
  filings: { icp: '澜ICP备00000001号-7', policeRecord: '99990000000007' },
  colour: 'ink',
};
