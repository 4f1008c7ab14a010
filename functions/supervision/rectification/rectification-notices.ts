import type { Services } from '#functions/composition/services.ts';
import type { Notice } from '#shared/domain/notice/notice.ts';
import type { Bilingual, Site } from '#shared/domain/site/site.ts';
import type { RectificationNotice } from '#shared/domain/upkeep/rectification.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';

const words: Readonly<Record<string, { readonly to: 'site' | 'supervisor'; readonly title: Bilingual }>> = {
  issue: { to: 'site', title: { zh: '整改通知', en: 'Rectification demanded' } },
  urge: { to: 'site', title: { zh: '整改催办', en: 'Rectification urged' } },
  reject: { to: 'site', title: { zh: '整改退回', en: 'Rectification not accepted' } },
  confirm: { to: 'site', title: { zh: '整改已确认', en: 'Rectification confirmed' } },
  cancel: { to: 'site', title: { zh: '整改通知已撤销', en: 'Rectification withdrawn' } },
  rectify: { to: 'supervisor', title: { zh: '整改报告', en: 'Rectification reported' } },
  overdue: { to: 'site', title: { zh: '整改逾期', en: 'Rectification overdue' } },
};

/** Tells the other side of a notice what happened: its site's administrators, or who supervises. */
export const rectificationNotices = async (
  { tables, clock, ids }: Pick<Services, 'tables' | 'clock' | 'ids'>,
  site: Pick<Site, 'siteId' | 'name'>,
  notice: RectificationNotice,
  byAccountId: string,
  about: string = notice.followUps.at(-1)?.step ?? 'issue',
): Promise<readonly Notice[]> => {
  const word = words[about];
  if (!word) return [];
  const at = clock.now().toISOString();
  const holders =
    word.to === 'site'
      ? (await holdersOf(tables, site.siteId, at))('site.manage')
      : (await holdersOf(tables, '*', at))('supervision.manage');
  const said = notice.followUps.at(-1)?.text ?? notice.problem;
  const text = `${notice.subject.name}：${said.slice(0, 300)}（期限 ${notice.deadline}）`;
  const accountIds = new Set(holders.map(({ accountId }) => accountId).filter((id) => id !== byAccountId));
  return [...accountIds].map((accountId) => ({
    noticeId: ids.next(),
    accountId,
    version: 1,
    kind: 'rectification',
    at,
    siteId: site.siteId,
    title: { zh: `${site.name.zh}：${word.title.zh}`, en: `${site.name.en}: ${word.title.en}` },
    lines: [{ zh: text, en: `${notice.subject.name}: ${said.slice(0, 300)} (by ${notice.deadline})` }],
    address: `/rectifications/${site.siteId}/${notice.rectificationId}`,
  }));
};
