import type { Services } from '#functions/composition/services.ts';
import type { Action } from '#shared/domain/access/action.ts';
import type { Notice } from '#shared/domain/notice/notice.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';
import type { Write } from '#shared/ports/table-store.ts';
import { holdersOf } from '#shared/repositories/access/people-of-site.ts';
import { NoticeRepository } from '#shared/repositories/notice/notice-repository.ts';

export type TellPorts = Pick<Services, 'tables' | 'ids'>;
export type Told = Pick<Notice, 'siteId' | 'title' | 'lines' | 'address' | 'at'>;

/** Told in the transaction of the act, three writes each. */
const mostPeople = 20;

/** The writes that tell people of something, each once. */
export const noticeWrites = ({ tables, ids }: TellPorts, people: readonly string[], about: Told): readonly Write[] =>
  [...new Set(people)].slice(0, mostPeople).flatMap((accountId) =>
    new NoticeRepository(tables).add({
      ...about,
      noticeId: ids.next(),
      accountId,
      version: 1,
      kind: 'submission',
    }),
  );

/** What the other side said, in its own words. */
export const saidLines = (said: string): readonly Bilingual[] => {
  const text = said.trim().slice(0, 300);
  return text === '' ? [] : [{ zh: `附言：${text}`, en: `They said: ${text}` }];
};

/** Who may do something on a site, in the column where it is said which. */
export const peopleWho = async (
  { tables }: TellPorts,
  action: Action,
  place: { readonly siteId: string; readonly columnPath?: readonly string[] | undefined },
  at: string,
): Promise<readonly string[]> => {
  const holders = (await holdersOf(tables, place.siteId, at))(action);
  return holders
    .filter(({ columnId }) => columnId === undefined || (place.columnPath?.includes(columnId) ?? false))
    .map(({ accountId }) => accountId);
};
