import type { InputIssue } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';

const domainForm = /^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.gov\.cn$/;
const identificationCodeForm = /^(?:\d{10}|bm\d{8})$/;
const icpForm = /^[\u4e00-\u9fa5]ICP备\d{6,8}号(-\d+)?$/;
const policeRecordForm = /^\d{14}$/;

/** Names that mean something else where a site's id would stand: a host, a folder of addresses, the cluster's own records. */
const reservedIds = new Set(['admin', 'api', 'assets', 'cluster', 'localhost', 'mail', 'media', 'www']);

const issue = (pointer: string, zh: string, en: string): InputIssue => ({ pointer, zh, en });

/** The domain the sites below a portal end with: its host without `www.`. */
export const registeredDomain = (host: string): string => host.replace(/^www\./, '');

const domainIssues = (site: Site, parent: Site | undefined): InputIssue[] => {
  if (site.domain === undefined) return [];
  if (!domainForm.test(site.domain) || site.domain.length > 253)
    return [issue('/domain', '须为小写的 .gov.cn 域名', 'Must be a .gov.cn domain in lower case')];
  const above = site.kind === 'department' && parent?.domain ? registeredDomain(parent.domain) : undefined;
  return above && !site.keptDomain && !site.domain.endsWith(`.${above}`)
    ? [issue('/domain', `部门网站域名须以 .${above} 结尾`, `A department's host must end with .${above}`)]
    : [];
};

const codeIssues = ({ identificationCode, filings }: Site): InputIssue[] => [
  ...(identificationCode === undefined || identificationCodeForm.test(identificationCode)
    ? []
    : [issue('/identificationCode', '须为 10 位数字，或 bm 加 8 位数字', 'Ten digits, or bm and eight digits')]),
  ...(filings === undefined || icpForm.test(filings.icp)
    ? []
    : [issue('/filings/icp', '格式如 京ICP备12345678号-1', 'Like 京ICP备12345678号-1')]),
  ...(filings === undefined || policeRecordForm.test(filings.policeRecord)
    ? []
    : [issue('/filings/policeRecord', '须为 14 位数字', 'Fourteen digits')]),
];

const topicIssues = (site: Site, others: readonly Site[]): InputIssue[] => {
  const none = (['domain', 'identificationCode', 'filings'] as const).filter((field) => site[field] !== undefined);
  const host = others.find(({ siteId }) => siteId === site.hostSiteId);
  return [
    ...none.map((field) => issue(`/${field}`, '专题使用所属网站的标识，不单独填写', "A topic bears its host site's")),
    ...(host && host.kind !== 'topic'
      ? []
      : [issue('/hostSiteId', '专题须指明所属网站', 'A topic must name the site it belongs to')]),
  ];
};

const placeIssues = (site: Site, others: readonly Site[]): InputIssue[] => {
  const above = new Map(others.map((other) => [other.siteId, other.parentSiteId]));
  const seen = new Set([site.siteId]);
  for (let at = site.parentSiteId; at !== undefined; at = above.get(at)) {
    if (seen.has(at) || !above.has(at))
      return [issue('/parentSiteId', '上级网站不存在或形成循环', 'No such superior site, or a cycle of superiors')];
    seen.add(at);
  }
  return [];
};

/** What is wrong with a site's names and numbers among those of the cluster; empty when all is well (DOM-02). */
export const siteIdentityIssues = (site: Site, others: readonly Site[]): readonly InputIssue[] => {
  const parent = others.find(({ siteId }) => siteId === site.parentSiteId);
  if (reservedIds.has(site.siteId))
    return [issue('/siteId', '这个标识由系统保留，请换一个', 'The system keeps this name for itself')];
  if (site.kind === 'topic') return [...topicIssues(site, others), ...placeIssues(site, others)];
  return [
    ...domainIssues(site, parent),
    ...codeIssues(site),
    ...placeIssues(site, others),
    ...(site.hostSiteId === undefined
      ? []
      : [issue('/hostSiteId', '只有专题属于另一网站', 'Only a topic lives in another site')]),
    ...(site.kind === 'portal' && others.some(({ kind }) => kind === 'portal')
      ? [issue('/kind', '网站群已有门户网站', 'The cluster has its portal already')]
      : []),
  ];
};
