/** Gets the State Council's texts. */
export const portal = 'portal';
/** The one site of about 5 000 pages. */
export const largeSite = 'jyj';

const seeded = ['jyj', 'wjw', 'rsj', 'zjj', 'sthjj', 'czj', 'qinghe'];

/** Units beside those of the demonstration city, so that with it there are a portal and 20 sites. */
const added: readonly (readonly [string, string])[] = [
  ['fgw', '发展和改革委员会'],
  ['gxj', '工业和信息化局'],
  ['gaj', '公安局'],
  ['mzj', '民政局'],
  ['sfj', '司法局'],
  ['zrzy', '自然资源局'],
  ['jtj', '交通运输局'],
  ['slj', '水利局'],
  ['nyj', '农业农村局'],
  ['swj', '商务局'],
  ['whly', '文化和旅游局'],
  ['yjj', '应急管理局'],
  ['sjj', '审计局'],
];

/** All but the portal and the large site take turns. */
export const departments: readonly string[] = [...seeded.filter((id) => id !== largeSite), ...added.map(([id]) => id)];

/** What `POST /api/v1/sites` takes for each unit that is not seeded. */
export const addedSites = added.map(([siteId, name], n) => ({
  siteId,
  kind: 'department',
  name: { zh: `云澜市${name}`, en: `Yunlan Bureau ${siteId}` },
  description: { zh: `云澜市${name}官方网站。`, en: `Site of ${siteId}.` },
  colour: 'crimson',
  domain: `${siteId}.yunlan.gov.cn`,
  identificationCode: `99990000${20 + n}`,
  filings: { icp: `澜ICP备00000001号-${20 + n}`, policeRecord: `999900000000${20 + n}` },
  unit: {
    name: `云澜市${name}`,
    address: `云澜市清河区文澜路${40 + n}号`,
    phone: `0000-82${20 + n}001`,
    email: `${siteId}@yunlan.gov.cn`,
    hours: '工作日 上午9:00—12:00',
  },
}));
