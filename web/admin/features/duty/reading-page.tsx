import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Page } from '#desk/components/screen/page.tsx';
import { UnreadPage } from '#desk/components/screen/unread-page.tsx';
import { Waiting } from '#desk/components/screen/waiting.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useSession } from '#desk/lib/session/session.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { listDutyEndpoint } from '#shared/schemas/http/supervision/duty-endpoints.ts';
import { isOpen } from './duty-day.ts';
import { dutyWords } from './duty-words.ts';
import { ReadingForm } from './reading-form.tsx';

/** The reading of one's own shift, as it is handed in on a phone or at a desk. */
export const Component = (): ReactNode => {
  const say = useWords(dutyWords);
  const session = useSession();
  const { date = '', slot = '' } = useParams();
  const duty = useAnswer(listDutyEndpoint, { query: { from: date, to: date } });
  if (duty.isPending || duty.isPlaceholderData) return <Waiting />;
  if (!duty.data) return <UnreadPage error={duty.error} again={() => void duty.refetch()} />;
  const shift = duty.data.items
    .find((day) => day.date === date)
    ?.shifts.find((one) => one.slot === slot && one.accountId === session.accountId);
  if (!shift || !isOpen(date, shift))
    return (
      <Page title={say('handIn')}>
        <p className="panel">
          {say(shift?.reading ? 'already' : 'notMine')} <Link to={`/duty?date=${date}`}>{say('back')}</Link>
        </p>
      </Page>
    );
  return <ReadingForm date={date} shift={shift} sites={duty.data.sites} />;
};
