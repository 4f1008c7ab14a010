import type { DemoArticle } from '../types.ts';
import { withDates } from './date-placeholders.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const beijingMs = 8 * 3_600_000;

/** An article with its dates: `publishedAt` is an instant, `issuedOn` a Beijing date `YYYY-MM-DD`. */
export type DatedArticle = Omit<DemoArticle, 'issuedOn' | 'publishedDaysAgo' | 'publishedYearly'> & {
  readonly publishedAt: Date;
  readonly issuedOn?: string;
};

/** A minute of the working day (08:40 to 17:29), the same for a key every time. */
const minuteOfDay = (key: string): number => {
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + letter.charCodeAt(0)) % 104_729;
  return 520 + (hash % 530);
};

const atOffice = (key: string, civilDay: number, firstStart: Date): Date => {
  const instant = civilDay * dayMs - beijingMs + minuteOfDay(key) * minuteMs;
  return new Date(instant < firstStart.getTime() ? instant : instant - dayMs);
};

const publishedAt = (article: DemoArticle, firstStart: Date): Date => {
  const today = Math.floor((firstStart.getTime() + beijingMs) / dayMs);
  const yearly = article.publishedYearly;
  if (!yearly) return atOffice(article.key, today - Math.floor(article.publishedDaysAgo ?? 0), firstStart);
  const year = new Date(today * dayMs).getUTCFullYear();
  const dayIn = (of: number) => Date.UTC(of, yearly.month - 1, yearly.day) / dayMs;
  const latest = dayIn(year) < today ? year : year - 1;
  return atOffice(article.key, dayIn(latest), firstStart);
};

/**
 * The article as it stands at `firstStart`: published in office hours before it, every placeholder of its strings
 * resolved. The document number and `{issued}` follow the day of issue, everything else the day of publication.
 */
export const datedArticle = (article: DemoArticle, firstStart: Date): DatedArticle => {
  const { issuedOn, publishedDaysAgo, publishedYearly, ...rest } = article;
  const published = publishedAt(article, firstStart);
  const issued =
    issuedOn === undefined || publishedYearly
      ? published
      : new Date(published.getTime() - (issuedOn - (publishedDaysAgo ?? 0)) * dayMs);
  const words = (text: string): string => withDates(text.replaceAll('{issued}', withDates('{ymd}', issued)), published);
  const picture = <T extends { caption: string; alt: string }>(image: T): T => ({
    ...image,
    caption: words(image.caption),
  });
  return {
    ...rest,
    title: words(article.title),
    ...(article.subtitle === undefined ? {} : { subtitle: words(article.subtitle) }),
    ...(article.summary === undefined ? {} : { summary: words(article.summary) }),
    body: words(article.body),
    ...(article.documentNumber === undefined ? {} : { documentNumber: withDates(article.documentNumber, issued) }),
    ...(article.image ? { image: picture(article.image) } : {}),
    ...(article.gallery ? { gallery: article.gallery.map(picture) } : {}),
    ...(issuedOn === undefined ? {} : { issuedOn: new Date(issued.getTime() + beijingMs).toISOString().slice(0, 10) }),
    publishedAt: published,
  };
};
