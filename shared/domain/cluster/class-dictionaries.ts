/** One class an article can be filed under; `code` is what is stored. */
export type ClassEntry = { readonly code: string; readonly zh: string; readonly en: string };

/** Facets of the disclosure catalogue: data an operator changes. */
export type ClassDictionaries = {
  readonly subject: readonly ClassEntry[];
  readonly genre: readonly ClassEntry[];
  readonly audience: readonly ClassEntry[];
};

const entries = (text: string): readonly ClassEntry[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', zh = '', en = ''] = line.split('|').map((part) => part.trim());
      return { code, zh, en };
    });

/** The usual classes (主题、体裁、服务对象分类) a cluster starts with. */
export const startDictionaries: ClassDictionaries = {
  subject: entries(`
    organisation | 机构设置 | Organisation of government
    generalAffairs | 综合政务 | General affairs
    economy | 国民经济管理、国有资产监管 | Economy and state assets
    finance | 财政、金融、审计 | Finance and audit
    land | 国土资源、能源 | Land and energy
    agriculture | 农业、林业、水利 | Agriculture, forestry, water
    industry | 工业、交通 | Industry and transport
    commerce | 商贸、海关、旅游 | Trade, customs, tourism
    market | 市场监管、安全生产监管 | Market and work safety
    construction | 城乡建设、环境保护 | Construction and environment
    education | 科技、教育 | Science and education
    culture | 文化、广电、新闻出版 | Culture and media
    health | 卫生、体育 | Health and sport
    family | 人口、妇女儿童工作 | Population, women and children
    labour | 劳动、人事、监察 | Labour and personnel
    justice | 公安、安全、司法 | Public security and justice
    civilAffairs | 民政、扶贫、救灾 | Civil affairs and relief
    ethnic | 民族、宗教 | Ethnic and religious affairs
    foreign | 对外事务 | Foreign affairs
    overseas | 港澳台侨工作 | Hong Kong, Macao, Taiwan and overseas affairs
    other | 其他 | Other
  `),
  genre: entries(`
    order | 命令（令） | Order
    decision | 决定 | Decision
    announcement | 公告 | Announcement
    publicNotice | 通告 | Public notice
    opinion | 意见 | Opinion
    notice | 通知 | Notice
    circular | 通报 | Circular
    report | 报告 | Report
    approval | 批复 | Reply
    letter | 函 | Letter
    minutes | 纪要 | Minutes
    plan | 规划、计划 | Plan
    other | 其他 | Other
  `),
  audience: entries(`
    citizen | 公民 | Citizens
    legalPerson | 法人 | Legal persons
    elder | 老年人 | Older people
    child | 儿童 | Children
    woman | 妇女 | Women
    soldier | 军人 | Soldiers
    disabled | 残疾人 | People with disabilities
    farmer | 农民 | Farmers
    investor | 投资者 | Investors
    visitor | 旅游者 | Visitors
  `),
};
