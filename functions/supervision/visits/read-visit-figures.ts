import type { Services } from '#functions/composition/services.ts';
import { mergeVisits, type VisitCounts } from '#shared/domain/visit/visit-counts.ts';
import { figuresOf, type KeyedFigures, sumFigures } from '#shared/domain/visit/visit-figures.ts';
import { addDays, type DaySpan, lastDayOfMonth } from '#shared/domain/visit/visit-periods.ts';
import { VisitFiguresRepository } from '#shared/repositories/visit/visit-figures-repository.ts';
import { VisitRepository } from '#shared/repositories/visit/visit-repository.ts';

/** Figures by period: a day (`YYYY-MM-DD`), or a whole month (`YYYY-MM`) where months are asked for. */
export type FiguresByPeriod = ReadonlyMap<string, KeyedFigures>;

type Tables = Services['tables'];

/** The whole months within days, if there is one; what is left before and after stays days. */
const wholeMonths = ({ from, to }: DaySpan): DaySpan | undefined => {
  const first = from.endsWith('-01') ? from.slice(0, 7) : addDays(lastDayOfMonth(from.slice(0, 7)), 1).slice(0, 7);
  const last = to === lastDayOfMonth(to.slice(0, 7)) ? to.slice(0, 7) : addDays(`${to.slice(0, 7)}-01`, -1).slice(0, 7);
  return first <= last ? { from: first, to: last } : undefined;
};

const openDays = async (tables: Tables, siteId: string, parts: readonly string[], span: DaySpan) => {
  const hours = await new VisitRepository(tables).hours(siteId, parts, `${span.from}T00`, `${span.to}T23`);
  const days = new Map<string, VisitCounts>();
  for (const [hour, counts] of hours) {
    const day = hour.slice(0, 10);
    const known = days.get(day);
    if (known) mergeVisits(known, counts);
    else days.set(day, counts);
  }
  return new Map([...days].map(([day, counts]) => [day, figuresOf(counts)] as const));
};

/** Figures of some parts of a site: closed days as kept, those still open from their hours, whole months as one if `months`. */
export const readVisitFigures = async (
  tables: Tables,
  siteId: string,
  parts: readonly string[],
  span: DaySpan,
  months: boolean,
): Promise<FiguresByPeriod> => {
  const kept = new VisitFiguresRepository(tables);
  const mark = (await kept.mark(siteId)) ?? addDays(span.from, -1);
  const closed = { from: span.from, to: [span.to, mark].sort()[0] ?? mark };
  const whole = months && closed.from <= closed.to ? wholeMonths(closed) : undefined;
  const days: readonly DaySpan[] = whole
    ? [
        { from: closed.from, to: addDays(`${whole.from}-01`, -1) },
        { from: addDays(lastDayOfMonth(whole.to), 1), to: closed.to },
      ]
    : [closed];
  const found = new Map<string, KeyedFigures>();
  const add = (periods: FiguresByPeriod): void => {
    for (const [period, figures] of periods) {
      const known = found.get(period);
      found.set(period, known ? sumFigures([known, figures]) : figures);
    }
  };
  for (const part of parts) {
    if (whole) add(await kept.between(siteId, part, 'm', whole.from, whole.to));
    for (const { from, to } of days) if (from <= to) add(await kept.between(siteId, part, 'd', from, to));
  }
  const open = { from: [span.from, addDays(mark, 1)].sort()[1] ?? span.from, to: span.to };
  if (open.from <= open.to) add(await openDays(tables, siteId, parts, open));
  return found;
};
