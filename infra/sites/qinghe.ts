import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'qinghe',
  kind: 'district',
  name: { zh: '云澜市清河区人民政府', en: 'Qinghe District People’s Government' },
  unit: {
    name: '云澜市清河区人民政府办公室',
    address: '云澜市清河区望河路100号',
    phone: '0000-8220001',
    email: 'qinghe@yunlan.gov.cn',
  },
  domain: 'qinghe.yunlan.gov.cn',
  identificationCode: '9999000008',
  filings: { icp: '澜ICP备00000001号-8', policeRecord: '99990000000008' },
  colour: 'teal',
};
