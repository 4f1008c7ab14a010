import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'sthjj',
  kind: 'department',
  name: { zh: '云澜市生态环境局', en: 'Yunlan Ecology and Environment Bureau' },
  unit: {
    name: '云澜市生态环境局',
    address: '云澜市清河区翠湖路27号',
    phone: '0000-8216001',
    email: 'sthjj@yunlan.gov.cn',
  },
  domain: 'sthjj.yunlan.gov.cn',
  identificationCode: '9999000006',
  filings: { icp: '澜ICP备00000001号-6', policeRecord: '99990000000006' },
  colour: 'green',
};
