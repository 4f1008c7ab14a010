import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'rsj',
  kind: 'department',
  name: { zh: '云澜市人力资源和社会保障局', en: 'Yunlan Human Resources and Social Security Bureau' },
  unit: {
    name: '云澜市人力资源和社会保障局',
    address: '云澜市清河区和谐路32号',
    phone: '0000-8214001',
    email: 'rsj@yunlan.gov.cn',
  },
  domain: 'rsj.yunlan.gov.cn',
  identificationCode: '9999000004',
  filings: { icp: '澜ICP备00000001号-4', policeRecord: '99990000000004' },
  colour: 'blue',
};
