import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'wjw',
  kind: 'department',
  name: { zh: '云澜市卫生健康委员会', en: 'Yunlan Health Commission' },
  unit: {
    name: '云澜市卫生健康委员会',
    address: '云澜市清河区康宁街6号',
    phone: '0000-8213001',
    email: 'wjw@yunlan.gov.cn',
  },
  domain: 'wjw.yunlan.gov.cn',
  identificationCode: '9999000003',
  filings: { icp: '澜ICP备00000001号-3', policeRecord: '99990000000003' },
  colour: 'crimson',
};
