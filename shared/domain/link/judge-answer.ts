import { hostOfAddress } from '#shared/domain/link/cluster-address.ts';
import { isDangerHost } from '#shared/domain/link/danger-hosts.ts';
import type { LinkJudgement } from '#shared/domain/link/link.ts';

/** An answer from outside as the rule needs it; see `LinkAnswer` of the link fetcher. */
export type OutsideAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly finalUrl: string; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly reason: 'dns' | 'connection' | 'timeout' | 'tooManyRedirects' }
  | { readonly kind: 'refused'; readonly reason: 'scheme' | 'privateAddress' };

/** Longer than this a reader waits too long. */
const slowMilliseconds = 5000;

/** The same place but for the scheme made secure, `www.` or a slash at the end. */
const plain = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase();

const judgeStatus = (status: number): LinkJudgement | undefined => {
  if (status === 404 || status === 410) return { verdict: 'broken', reason: 'notFound', status };
  if (status >= 500) return { verdict: 'broken', reason: 'serverError', status };
  if (status === 401 || status === 403 || status === 429) return { verdict: 'caution', reason: 'restricted', status };
  return status >= 200 && status < 300 ? undefined : { verdict: 'caution', reason: 'unusual', status };
};

/** What an answer from outside means for the link to `url`; undefined answer = nobody was asked. */
export const judgeAnswer = (url: string, answer: OutsideAnswer | undefined): LinkJudgement => {
  if (isDangerHost(hostOfAddress(url))) return { verdict: 'danger', reason: 'dangerHost' };
  if (!answer) return { verdict: 'unchecked', reason: 'notAsked' };
  if (answer.kind === 'refused')
    return { verdict: 'broken', reason: answer.reason === 'scheme' ? 'badAddress' : 'privateAddress' };
  if (answer.kind === 'failed')
    return { verdict: 'broken', reason: answer.reason === 'timeout' ? 'timeout' : 'unreachable' };
  const { status, finalUrl, milliseconds } = answer;
  if (isDangerHost(hostOfAddress(finalUrl))) return { verdict: 'danger', reason: 'hijacked', status };
  const judged = judgeStatus(status);
  if (judged) return judged;
  const insecure = /^https:/i.test(url) && /^http:/i.test(finalUrl);
  if (insecure || plain(url) !== plain(finalUrl)) return { verdict: 'caution', reason: 'redirected', status };
  if (milliseconds > slowMilliseconds) return { verdict: 'caution', reason: 'slow', status };
  return { verdict: 'ok', reason: 'found', status };
};
