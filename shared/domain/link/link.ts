import type { Bilingual } from '#shared/domain/site/site.ts';

/** `unchecked` = outside the cluster, and the cluster asks nobody outside. */
export type LinkVerdict = 'ok' | 'caution' | 'broken' | 'danger' | 'unchecked';

/** Why a link is not simply ok, in words for people. */
export const linkReasons = {
  found: { zh: '正常', en: 'Answers' },
  notAsked: { zh: '外部链接检测未启用', en: 'Outside links are not checked' },
  redirected: { zh: '已跳转到其他地址', en: 'Redirects elsewhere' },
  slow: { zh: '打开缓慢', en: 'Slow to answer' },
  restricted: { zh: '拒绝访问或限制访问', en: 'Refuses or limits access' },
  siteOffline: { zh: '所在网站临时下线', en: 'Its site is offline for a while' },
  unusual: { zh: '返回异常状态', en: 'Unusual answer' },
  badAddress: { zh: '链接地址格式错误', en: 'Not a valid address' },
  notFound: { zh: '页面不存在', en: 'No such page' },
  withdrawn: { zh: '页面已撤下', en: 'The page was withdrawn' },
  siteClosed: { zh: '所在网站已关停或未开通', en: 'Its site is closed or not launched' },
  serverError: { zh: '对方服务器出错', en: 'Server error' },
  unreachable: { zh: '无法连接', en: 'Cannot be reached' },
  timeout: { zh: '连接超时', en: 'No answer in time' },
  privateAddress: { zh: '指向内部网络地址', en: 'Leads into a private network' },
  dangerHost: { zh: '指向危险网站', en: 'Leads to a dangerous site' },
  hijacked: { zh: '被跳转到危险网站', en: 'Redirected to a dangerous site' },
} as const satisfies Record<string, Bilingual>;

export type LinkReason = keyof typeof linkReasons;

export type LinkJudgement = {
  readonly verdict: LinkVerdict;
  readonly reason: LinkReason;
  readonly status?: number | undefined;
};

/** A link as a page has it. `position` counts the page's links from 1. */
export type PageLink = { readonly href: string; readonly text: string; readonly position: number };

/** A link of a page that is not ok; one per page and address, at its first position. */
export type LinkFinding = LinkJudgement &
  PageLink & {
    readonly findingId: string;
    readonly siteId: string;
    /** Of the page, below the site root. */
    readonly path: string;
    /** The absolute address it leads to; of a leaving notice, the address behind it. */
    readonly url: string;
    readonly checkedAt: string;
    /** The check that saw it last. */
    readonly checkId: string;
  };

/** What the last check of a site came to. */
export type LinkReport = {
  readonly checkId: string;
  readonly startedAt: string;
  readonly finishedAt?: string | undefined;
  readonly pages: number;
  readonly links: number;
} & Readonly<Record<LinkVerdict, number>>;
