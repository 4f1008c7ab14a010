import type { Column } from '#shared/domain/column/column.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';
import { siteColours } from '#shared/domain/site/site.ts';
import { registeredDomain, siteIdentityIssues } from '#shared/domain/site/site-identity.ts';

/** One line of the launch checklist; `why` says what was found. */
export type ChecklistItem = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly met: boolean;
  readonly why: Bilingual;
};

/** What the checklist is computed from. */
export type ChecklistFacts = {
  readonly site: Site;
  readonly others: readonly Site[];
  readonly columns: readonly Column[];
  /** Whether the theme the site names has templates, or is the cluster's own. */
  readonly themeKnown: boolean;
};

const item = (id: string, zh: string, en: string, met: boolean, missing: Bilingual): ChecklistItem => ({
  id,
  zh,
  en,
  met,
  why: met ? { zh: '已满足', en: 'Met' } : missing,
});

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const hostOf = (base: string): string => base.replace(/^https?:\/\//, '').replace(/[:/].*/s, '');

const baseColumnIds = (columns: readonly Column[]): readonly string[] =>
  columns.filter((column) => column.base && column.status === 'active').map((column) => column.columnId);

/** The eight unifications (八个统一) as a site's data shows them. */
const unifications = ({ site, others, columns, themeKnown }: ChecklistFacts): readonly ChecklistItem[] => {
  const topic = site.kind === 'topic';
  const bearer = topic ? others.find(({ siteId }) => siteId === site.hostSiteId) : site;
  const portal = site.kind === 'portal' ? site : others.find(({ kind }) => kind === 'portal');
  const wrong = new Set(siteIdentityIssues(site, others).map(({ pointer }) => pointer));
  const mailHost = site.unit.email.split('@')[1] ?? '';
  const mailDomain = portal?.domain ? registeredDomain(portal.domain) : undefined;
  const mailFits = mailDomain
    ? mailHost === mailDomain || mailHost.endsWith(`.${mailDomain}`)
    : mailHost.endsWith('.gov.cn');
  const based = baseColumnIds(columns);
  return [
    item(
      'unifiedDomain',
      '统一域名',
      'Unified domain',
      bearer?.domain !== undefined && !wrong.has('/domain') && !wrong.has('/hostSiteId'),
      say('未登记符合规范的 .gov.cn 域名', 'No proper .gov.cn domain is registered'),
    ),
    item(
      'unifiedFiling',
      '统一备案',
      'Unified filing',
      bearer?.filings !== undefined && !wrong.has('/filings/icp') && !wrong.has('/filings/policeRecord'),
      say('缺少 ICP 备案号或公安备案号', 'The ICP or the public-security filing is missing'),
    ),
    item(
      'unifiedIdentity',
      '统一标识',
      'Unified identity',
      themeKnown && siteColours.includes(site.colour),
      say('所选模板不存在，统一标识无从显示', 'The theme does not exist, so the cluster emblem has no place'),
    ),
    item(
      'unifiedPublishing',
      '统一信息发布系统',
      'One publishing system',
      site.reviewChain.length > 0,
      say('未设定审核流程', 'There is no chain of review'),
    ),
    topic
      ? item(
          'unifiedColumns',
          '统一基本栏目',
          'Base columns',
          columns.some(({ status }) => status === 'active'),
          say('专题没有栏目', 'The topic has no column'),
        )
      : item(
          'unifiedColumns',
          '统一基本栏目',
          'Base columns',
          based.length >= 4,
          say('单位概况、政策法规、办事指南、工作动态四个基本栏目不全', 'The four base columns are not complete'),
        ),
    item(
      'unifiedCounter',
      '统一计数器',
      'Unified counter',
      topic ||
        site.publicBase === undefined ||
        hostOf(site.publicBase) === site.domain ||
        !site.publicBase.startsWith('https:'),
      say(
        '对外地址不是登记的域名，访问量无法统一统计',
        'The public address is not the registered domain: visits go uncounted',
      ),
    ),
    item(
      'unifiedMail',
      '统一邮箱',
      'Unified mail',
      mailFits,
      say('联系邮箱不在网站群的 .gov.cn 邮箱域内', "The mailbox is outside the cluster's .gov.cn mail domain"),
    ),
    item(
      'unifiedData',
      '统一数据平台',
      'One data platform',
      site.orgCode !== '' && site.indexNumberPattern.includes('{seq'),
      say(
        '未设定机构代码或索引号规则，信息不能入库',
        'Without organisation code and index pattern nothing can be filed',
      ),
    ),
  ];
};

/** The eight unifications and what the footer of a government site must show (CLU-14). A site goes live when all are met. */
export const launchChecklist = (facts: ChecklistFacts): readonly ChecklistItem[] => {
  const { site, others } = facts;
  const { unit } = site;
  const topic = site.kind === 'topic';
  const bearer = topic ? others.find(({ siteId }) => siteId === site.hostSiteId) : site;
  return [
    ...unifications(facts),
    item(
      'identificationCode',
      '网站标识码',
      'Identification code',
      bearer?.identificationCode !== undefined,
      say('未取得政府网站标识码', 'The site has no identification code'),
    ),
    item(
      'unit',
      '主办单位和联系方式',
      'Responsible unit and how to reach it',
      [unit.name, unit.address, unit.phone, unit.hours].every((text) => text.trim() !== ''),
      say('主办单位名称、地址、电话、办公时间不全', 'Name, address, telephone or hours of the unit are missing'),
    ),
    item(
      'badges',
      '党政机关标识和找错入口',
      'Party-and-government badge and error report',
      site.badges.partyGovernmentUrl !== '' && site.badges.errorReportUrl !== '',
      say('未填写党政机关网站标识或“我为政府网站找错”地址', 'The address of a footer badge is missing'),
    ),
    item(
      'names',
      '网站名称和说明',
      'Name and description',
      site.languages.every((lang) => site.name[lang].trim() !== '' && site.description[lang].trim() !== ''),
      say('名称或说明在所用语言中不全', 'Name or description is missing in a language of the site'),
    ),
    ...(site.kind === 'department' || site.kind === 'district'
      ? [
          item(
            'superior',
            '上级网站',
            'Superior site',
            site.parentSiteId !== undefined,
            say('未指明上级网站', 'The superior site is not named'),
          ),
        ]
      : []),
  ];
};
