import type { SiteDefinition } from '#shared/schemas/config/site-definition.ts';

export const site: SiteDefinition = {
  siteId: 'zjj',
  kind: 'department',
  name: { zh: '云澜市住房和城乡建设局', en: 'Yunlan Housing and Urban-Rural Development Bureau' },
  unit: {
    name: '云澜市住房和城乡建设局',
    address: '云澜市清河区安居路9号',
    phone: '0000-8215001',
    email: 'zjj@yunlan.gov.cn',
  },
  domain: 'zjj.yunlan.gov.cn',
  identificationCode: '9999000005',
  filings: { icp: '澜ICP备00000001号-5', policeRecord: '99990000000005' },
  colour: 'ink',
};
