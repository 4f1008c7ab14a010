import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'portal',
  kind: 'portal',
  name: { zh: '云澜市人民政府', en: 'Yunlan Municipal People’s Government' },
  unit: {
    name: '云澜市人民政府办公室',
    address: '云澜市清河区澜江大道1号',
    phone: '0000-8210001',
    email: 'zfb@yunlan.gov.cn',
  },
  domain: 'www.yunlan.gov.cn',
  identificationCode: '9999000001',
  filings: { icp: '澜ICP备00000001号', policeRecord: '99990000000001' },
  languages: ['zh', 'en'],
};
