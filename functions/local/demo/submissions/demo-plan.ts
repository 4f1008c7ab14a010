import { demoArticles } from '#functions/local/demo/content/demo-content.ts';
import { type DatedArticle, datedArticle } from '#functions/local/demo/content/text/dated-article.ts';

const hourMs = 3_600_000;

/** What becomes of a submission of the demonstration. */
export type DemoOutcome =
  | { readonly kind: 'awaiting' | 'waiting' | 'inReview' }
  | { readonly kind: 'online'; readonly mode: 'reference' | 'copy' }
  | { readonly kind: 'returned'; readonly reason: string };

export type DemoSubmission = {
  readonly article: DatedArticle;
  readonly sentAt: Date;
  readonly outcome: DemoOutcome;
};

const reasons = [
  '请补充活动的具体时间和参加人数后再报。',
  '与上周已采用的稿件内容重复，请合并后报送。',
  '标题过长，请突出主要做法和成效。',
] as const;

/** The newest wait with the gatekeeper or on the desk; of the older ones most were adopted. */
const outcomeOf = (daysAgo: number, n: number): DemoOutcome => {
  if (daysAgo < 2) return { kind: n % 3 === 0 ? 'awaiting' : 'waiting' };
  if (daysAgo < 4) return { kind: n % 3 === 0 ? 'inReview' : 'waiting' };
  if (n % 4 === 3) return { kind: 'returned', reason: reasons[n % reasons.length] ?? reasons[0] };
  return n % 3 === 2 ? { kind: 'waiting' } : { kind: 'online', mode: n % 5 === 0 ? 'copy' : 'reference' };
};

/** What the units sent to the portal in the two weeks before the first start, oldest first. */
export const demoSubmissions = (firstStart: Date): readonly DemoSubmission[] =>
  demoArticles
    .filter(
      ({ siteId, columnId, kind }) =>
        columnId === 'gzdt' && kind === 'news' && siteId !== 'portal' && siteId !== 'yshj',
    )
    .map((article) => datedArticle(article, firstStart))
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
    .map((article, n) => {
      const sentAt = new Date(Math.min(article.publishedAt.getTime() + hourMs, firstStart.getTime() - 3 * hourMs));
      const daysAgo = (firstStart.getTime() - article.publishedAt.getTime()) / (24 * hourMs);
      return { article, sentAt, outcome: outcomeOf(daysAgo, n) };
    });
