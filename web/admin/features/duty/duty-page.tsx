import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { Page } from '#desk/components/screen/page.tsx';
import { ProblemAlert } from '#desk/components/screen/problem-alert.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useFilters } from '#desk/lib/address/use-filters.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listDutyEndpoint } from '#shared/schemas/http/supervision/duty-endpoints.ts';
import { DayRow } from './day-row.tsx';
import { dayAfter, isOpen, today, weekOf } from './duty-day.ts';
import { dutyWords } from './duty-words.ts';
import './duty.css';

/** Who reads the sites when, week by week; whoever is on duty hands in here. */
export const Component = (): ReactNode => {
  const say = useWords(dutyWords);
  const session = useSession();
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters(['date', 'edit']);
  const date = /^\d{4}-\d\d-\d\d$/.test(filters.date ?? '') ? (filters.date ?? '') : today();
  const week = weekOf(date);
  const [from = date, to = date] = [week[0], week[6]];
  // The day before this week as well: its reading may still be open on Monday.
  const duty = useAnswer(listDutyEndpoint, { query: { from: dayAfter(from, -1), to } }, { everyMs: 60_000 });
  const mine = (duty.data?.items ?? []).flatMap((day) =>
    day.shifts
      .filter((shift) => shift.accountId === session.accountId && isOpen(day.date, shift))
      .map((shift) => ({ date: day.date, slot: shift.slot })),
  );
  const open = mine.findLast((one) => one.date === today()) ?? mine[0];
  const go = (next: string): void => setFilters({ date: next === today() ? undefined : next, edit: undefined });
  return (
    <Page
      title={say('title')}
      about={say('about')}
      acts={
        open ? (
          <Button type="primary" onClick={() => void navigate(`/duty/${open.date}/${open.slot}`)}>
            {say('handInOf', { slot: say(open.slot) })}
          </Button>
        ) : null
      }
    >
      <search className="filters">
        <Button onClick={() => go(dayAfter(date, -7))}>{say('previous')}</Button>
        <Button onClick={() => go(today())}>{say('thisWeek')}</Button>
        <Button onClick={() => go(dayAfter(date, 7))}>{say('next')}</Button>
        <DateField aria-label={say('week')} value={date} onChange={(chosen) => (chosen ? go(chosen) : undefined)} />
      </search>
      {duty.isPending ? <Waiting /> : null}
      {duty.error && !duty.data ? <ProblemAlert error={duty.error} again={() => void duty.refetch()} /> : null}
      {duty.data ? (
        <div className="panel duty-week">
          {week.map((one) => (
            <DayRow
              key={one}
              date={one}
              day={duty.data.items.find((day) => day.date === one)}
              sites={duty.data.sites}
              editing={filters.edit === one}
              onEdit={(on) => setFilters({ edit: on ? one : undefined })}
            />
          ))}
        </div>
      ) : null}
    </Page>
  );
};
