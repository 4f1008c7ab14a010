import type { LiveEdition } from '#shared/domain/article/article.ts';
import { type OccasionRow, occasionRow } from '#shared/domain/article/occasion.ts';
import { localTime } from '#shared/domain/page/local-time.ts';
import type { PageContext } from '#shared/rendering/page-context.ts';
import { outward } from '#shared/rendering/view/outward.ts';

type Times = Pick<OccasionRow, 'startsAt' | 'endsAt'>;

/** `2026-12-01 09:00 至 11:00`, China Standard Time; the day stands twice only where it is another. */
const spanText = ({ startsAt, endsAt }: Times, to: string): string => {
  const start = localTime(startsAt);
  if (endsAt === undefined) return start;
  const end = localTime(endsAt);
  return `${start} ${to} ${end.slice(0, 10) === start.slice(0, 10) ? end.slice(11) : end}`;
};

/** An event as the row of a list shows it. */
export const occasionRowView = ({ words }: Pick<PageContext, 'words'>, occasion: OccasionRow) => {
  const start = localTime(occasion.startsAt);
  return {
    day: start.slice(8, 10),
    month: start.slice(0, 7),
    startsAt: occasion.startsAt,
    span: spanText(occasion, words['occasion.to'] ?? ''),
    place: occasion.place,
    over: occasion.over,
  };
};

/** A value of a calendar file: its signs written out, no line ends. */
const calendarText = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
const calendarTime = (instant: string): string => instant.replace(/\.\d+/, '').replace(/[-:]/g, '');

/** The event as an address that holds a whole calendar file, so that no server is asked for it. */
const calendarAddress = (
  { siteId, articleId, title, url }: Named,
  { startsAt, endsAt }: Times,
  place: string,
): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zhanqun//occasion//ZH',
    'BEGIN:VEVENT',
    `UID:${articleId}@${siteId}`,
    `DTSTAMP:${calendarTime(startsAt)}`,
    `DTSTART:${calendarTime(startsAt)}`,
    ...(endsAt === undefined ? [] : [`DTEND:${calendarTime(endsAt)}`]),
    `SUMMARY:${calendarText(title)}`,
    `LOCATION:${calendarText(place)}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(`${lines.join('\r\n')}\r\n`)}`;
};

type Named = {
  readonly siteId: string;
  readonly articleId: string;
  readonly title: string;
  /** Absolute. */
  readonly url: string;
};

/** The event an article announces, as its page shows it; undefined where it announces none. */
export const occasionView = (
  context: PageContext,
  { siteId, articleId }: Pick<Named, 'siteId' | 'articleId'>,
  { content, url }: LiveEdition,
) => {
  const { occasion, title } = content;
  if (!occasion) return undefined;
  const row = occasionRow(occasion, context.options.now);
  const signUp = occasion.signUpUrl === undefined ? undefined : outward(context, occasion.signUpUrl);
  return {
    ...occasionRowView(context, row),
    signUp,
    signUpUntil: occasion.signUpUntil === undefined ? '' : localTime(occasion.signUpUntil),
    calendar: calendarAddress({ siteId, articleId, title, url: `${context.base}${url}` }, occasion, occasion.place),
  };
};
