import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Mark } from '#desk/components/list/mark.tsx';
import { Moment } from '#desk/components/list/moment.tsx';
import { useMay, useSession } from '#desk/lib/session/session.tsx';
import { bracketed, colon, comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useLanguage, useWords } from '#desk/lib/words/words.ts';
import { DayEditor } from './day-editor.tsx';
import { type DutyAnswer, type DutyDay, type DutyShift, isOpen, slots, today, tones } from './duty-day.ts';
import { dutyWords } from './duty-words.ts';

type Sites = DutyAnswer['sites'];

const ShiftLine = ({
  date,
  shift,
  sites,
}: {
  readonly date: string;
  readonly shift: DutyShift;
  readonly sites: Sites;
}): ReactNode => {
  const say = useWords(dutyWords);
  const inMyLanguage = useBilingual();
  const session = useSession();
  const { slot, name, state, siteIds, reading, unread, accountId } = shift;
  const namesOf = (ids: readonly string[]): string =>
    sites
      .filter(({ siteId }) => ids.includes(siteId))
      .map((site) => inMyLanguage(site.name))
      .join(comma());
  const lines = reading
    ? [
        ...reading.findings.map(
          ({ siteId, text, url }) => `${namesOf([siteId])}${colon()}${text}${url ? ` ${url}` : ''}`,
        ),
        ...(reading.findings.length === 0 ? [say('noFindings')] : []),
        ...(reading.note ? [reading.note] : []),
        ...(unread.length > 0 ? [say('unreadSites', { sites: namesOf(unread) })] : []),
      ]
    : [];
  return (
    <li>
      <span className="quiet">{say(slot)}</span>
      <b>{name}</b>
      <Mark tone={tones[state]}>{say(state)}</Mark>
      <span className="quiet" title={namesOf(siteIds)}>
        {siteIds.length === 0 ? say('everySite') : say('sitesCount', { count: siteIds.length })}
      </span>
      {reading ? (
        <span className="quiet">
          {say('readSites', { count: reading.siteIds.length })} · <Moment at={reading.at} />
        </span>
      ) : null}
      {accountId === session.accountId && isOpen(date, shift) ? (
        <Link to={`/duty/${date}/${slot}`}>{say('handIn')}</Link>
      ) : null}
      {lines.length > 0 ? <p className="row-note">{lines.join('\n')}</p> : null}
    </li>
  );
};

/** One day of the roster: who is on duty, whether they read, what they found. */
export const DayRow = ({
  date,
  day,
  sites,
  editing,
  onEdit,
}: {
  readonly date: string;
  readonly day: DutyDay | undefined;
  readonly sites: Sites;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
}): ReactNode => {
  const say = useWords(dutyWords);
  const lng = useLanguage();
  const may = useMay();
  const weekday = new Intl.DateTimeFormat(lng === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' });
  const shifts = (day?.shifts ?? []).toSorted((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot));
  const arranges = may('supervision.manage', '*');
  return (
    <div className={date === today() ? 'duty-day is-today' : 'duty-day'} id={date}>
      <h2>
        {date} {weekday.format(new Date(date))}
        {date === today() ? bracketed(say('today')) : ''}
      </h2>
      {shifts.length === 0 ? (
        <p className="quiet" style={{ margin: 0 }}>
          {say('nobody')}
        </p>
      ) : (
        <ul className="duty-shifts">
          {shifts.map((shift) => (
            <ShiftLine key={`${shift.slot}${shift.accountId}`} date={date} shift={shift} sites={sites} />
          ))}
        </ul>
      )}
      {arranges && !editing ? (
        <Button size="small" aria-label={`${say('arrange')} ${date}`} onClick={() => onEdit(true)}>
          {say('arrange')}
        </Button>
      ) : null}
      {arranges && editing ? <DayEditor date={date} day={day} sites={sites} onDone={() => onEdit(false)} /> : null}
    </div>
  );
};
