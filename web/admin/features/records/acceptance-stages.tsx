import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { isPassed, nextStage } from '#shared/domain/registry/acceptance.ts';
import { acceptanceStages } from '#shared/domain/registry/site-record.ts';
import { launchChecklistEndpoint } from '#shared/schemas/http/sites/site-endpoints.ts';
import type { RecordAnswer } from './record.tsx';
import { recordWords } from './record-words.ts';

/** How far a site is in its acceptance, beside what its data say of the launch checklist now. */
export const AcceptanceStages = ({
  siteId,
  records,
}: {
  readonly siteId: string;
  readonly records: readonly RecordAnswer[];
}): ReactNode => {
  const say = useWords(recordWords);
  const checklist = useAnswer(launchChecklistEndpoint, { params: { siteId } });
  const open = checklist.data?.items.filter(({ met }) => !met) ?? [];
  const next = nextStage(records);
  return (
    <section className="panel" style={{ marginBottom: 16 }}>
      <p>{say('acceptanceAbout')}</p>
      <ol className="rows">
        {acceptanceStages.map((stage) => (
          <li key={stage}>
            <span className="row-title">{say(stage)}</span>
            <Mark tone={isPassed(stage, records) ? 'good' : 'waiting'}>
              {say(isPassed(stage, records) ? 'accepted' : 'open')}
            </Mark>
          </li>
        ))}
      </ol>
      <p>{next ? say('acceptanceNext', { stage: say(next) }) : say('acceptanceDone')}</p>
      {checklist.data ? (
        <p className="quiet">{open.length > 0 ? say('checklistNow', { count: open.length }) : say('checklistMet')}</p>
      ) : null}
    </section>
  );
};
