import type { DemoSite, DemoUnit } from '../types.ts';

const hours = '工作日 上午9:00—12:00，下午13:30—17:30';

const unit = (name: string, address: string, line: string, mailbox: string): DemoUnit => ({
  name,
  address,
  phone: `0000-8${line}01`,
  fax: `0000-8${line}09`,
  email: `${mailbox}@yunlan.gov.cn`,
  hours,
  postcode: '000100',
});

const department = (
  siteId: string,
  number: number,
  colour: DemoSite['colour'],
  name: DemoSite['name'],
  description: DemoSite['description'],
  office: DemoUnit,
): DemoSite => ({
  siteId,
  kind: 'department',
  name,
  description,
  colour,
  unit: office,
  languages: ['zh'],
  orgCode: `YL0${String(number).padStart(2, '0')}`,
  domain: `${siteId}.yunlan.gov.cn`,
  identificationCode: `99990000${String(number).padStart(2, '0')}`,
  icp: `澜ICP备00000001号-${number}`,
  policeRecord: `999900000000${String(number).padStart(2, '0')}`,
  parentSiteId: 'portal',
});

const portalUnit: DemoUnit = {
  ...unit('云澜市人民政府办公室', '云澜市清河区澜江大道1号', '2100', 'zfb'),
  en: {
    name: 'General Office of the Yunlan Municipal People’s Government',
    address: '1 Lanjiang Avenue, Qinghe District, Yunlan',
    hours: 'Working days 9:00–12:00 and 13:30–17:30',
  },
};

/** The sites of the cluster, portal first. */
export const demoSites: readonly DemoSite[] = [
  {
    siteId: 'portal',
    kind: 'portal',
    name: { zh: '云澜市人民政府', en: 'Yunlan Municipal People’s Government' },
    description: {
      zh: '云澜市人民政府门户网站，政务公开、在线服务和互动参与的统一入口。',
      en: 'The portal of the Yunlan Municipal People’s Government: information, services and participation in one place.',
    },
    colour: 'blue',
    unit: portalUnit,
    languages: ['zh', 'en'],
    orgCode: 'YL001',
    domain: 'www.yunlan.gov.cn',
    identificationCode: '9999000001',
    icp: '澜ICP备00000001号',
    policeRecord: '99990000000001',
  },
  department(
    'jyj',
    2,
    'teal',
    { zh: '云澜市教育局', en: 'Yunlan Education Bureau' },
    {
      zh: '云澜市教育局官方网站，发布教育政策和招生入学信息。',
      en: 'Schools, admissions and education policy in Yunlan.',
    },
    unit('云澜市教育局', '云澜市清河区文澜路18号', '2120', 'jyj'),
  ),
  department(
    'wjw',
    3,
    'crimson',
    { zh: '云澜市卫生健康委员会', en: 'Yunlan Health Commission' },
    {
      zh: '云澜市卫生健康委员会官方网站，发布医疗卫生和健康服务信息。',
      en: 'Health care and public health in Yunlan.',
    },
    unit('云澜市卫生健康委员会', '云澜市清河区康宁街6号', '2130', 'wjw'),
  ),
  department(
    'rsj',
    4,
    'blue',
    { zh: '云澜市人力资源和社会保障局', en: 'Yunlan Human Resources and Social Security Bureau' },
    {
      zh: '云澜市人力资源和社会保障局官方网站，提供就业、社保和人才服务。',
      en: 'Jobs, social insurance and talent services in Yunlan.',
    },
    unit('云澜市人力资源和社会保障局', '云澜市清河区和谐路32号', '2140', 'rsj'),
  ),
  department(
    'zjj',
    5,
    'ink',
    { zh: '云澜市住房和城乡建设局', en: 'Yunlan Housing and Urban-Rural Development Bureau' },
    {
      zh: '云澜市住房和城乡建设局官方网站，发布住房保障和城市建设信息。',
      en: 'Housing and urban construction in Yunlan.',
    },
    unit('云澜市住房和城乡建设局', '云澜市清河区安居路9号', '2150', 'zjj'),
  ),
  department(
    'sthjj',
    6,
    'green',
    { zh: '云澜市生态环境局', en: 'Yunlan Ecology and Environment Bureau' },
    {
      zh: '云澜市生态环境局官方网站，发布环境质量和生态保护信息。',
      en: 'The environment of Yunlan and how it is protected.',
    },
    unit('云澜市生态环境局', '云澜市清河区翠湖路27号', '2160', 'sthjj'),
  ),
  department(
    'czj',
    7,
    'ink',
    { zh: '云澜市财政局', en: 'Yunlan Finance Bureau' },
    {
      zh: '云澜市财政局官方网站，公开财政预算决算和惠企惠民政策。',
      en: 'Budgets, accounts and fiscal policy of Yunlan.',
    },
    unit('云澜市财政局', '云澜市清河区澜江大道66号', '2170', 'czj'),
  ),
  {
    ...department(
      'qinghe',
      8,
      'teal',
      { zh: '云澜市清河区人民政府', en: 'Qinghe District People’s Government' },
      {
        zh: '清河区人民政府门户网站，全区政务公开和便民服务的统一入口。',
        en: 'The portal of Qinghe District, Yunlan.',
      },
      unit('云澜市清河区人民政府办公室', '云澜市清河区望河路100号', '2200', 'qinghe'),
    ),
    kind: 'district',
  },
  {
    siteId: 'yshj',
    kind: 'topic',
    name: { zh: '优化营商环境', en: 'A Better Place for Business' },
    description: {
      zh: '云澜市优化营商环境专题，集中公开政策、进展、案例和惠企服务。',
      en: 'How Yunlan makes doing business easier: policies, progress, cases and services.',
    },
    colour: 'blue',
    unit: portalUnit,
    languages: ['zh'],
    orgCode: 'YL001',
    hostSiteId: 'portal',
    parentSiteId: 'portal',
  },
];
