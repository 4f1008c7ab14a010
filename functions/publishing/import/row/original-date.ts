import type { Bilingual } from '#shared/domain/site/site.ts';

/** `publishedAt` is undefined where the day is not known: `why` says so. */
export type OriginalDate =
  | { readonly publishedAt: string }
  | { readonly publishedAt: undefined; readonly why: Bilingual };

const pattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})$/;

const two = (digits: string | undefined, otherwise: string): string => (digits ?? otherwise).padStart(2, '0');

/** The instant a written date stands for in China Standard Time; 09:00 where it is only a day. Undefined for no such date. */
const instantOf = (written: string): Date | undefined => {
  if (withOffset.test(written)) {
    const instant = new Date(written);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  }
  const [, year, month, day, hour, minute, second] = pattern.exec(written) ?? [];
  if (!year) return undefined;
  const date = `${year}-${two(month, '')}-${two(day, '')}`;
  const midnight = new Date(`${date}T00:00:00Z`);
  // The 31st of June rolls over to July: no such day.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(date)) return undefined;
  const instant = new Date(`${date}T${two(hour, '09')}:${two(minute, '00')}:${two(second, '00')}+08:00`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
};

/** Stands for the date of a text that was never published before: it is news of the day it comes in. */
export const neverPublished = 'now';

/** When a text was published where it came from. A day is never made up: news of today that is years old would be a forged date. */
export const originalDate = (written: string, importedAt: string): OriginalDate => {
  const unknown = (zh: string, en: string): OriginalDate => ({
    publishedAt: undefined,
    why: { zh, en },
  });
  if (written === neverPublished) return { publishedAt: importedAt };
  if (written === '') return unknown('没有发布日期', 'No date');
  const instant = instantOf(written);
  if (!instant) return unknown(`“${written.slice(0, 40)}”不是完整的日期`, `“${written.slice(0, 40)}” is no full date`);
  const publishedAt = instant.toISOString();
  return publishedAt > importedAt
    ? unknown(`日期 ${written} 在将来`, `The date ${written} is in the future`)
    : { publishedAt };
};
