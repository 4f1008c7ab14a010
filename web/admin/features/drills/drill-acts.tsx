import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { drillSteps } from '#shared/domain/emergency/drill.ts';
import { type DrillAnswer, useMinutes } from './drill-state.tsx';
import { drillWords } from './drill-words.ts';

/** The plan step by step: who did what how long after the call, and what a takedown would have done. */
export const DrillActs = ({ drill }: { readonly drill: DrillAnswer }): ReactNode => {
  const say = useWords(drillWords);
  const minutes = useMinutes();
  return (
    <section className="panel">
      <h2>{say('plan')}</h2>
      <ol className="rows">
        {drillSteps.map((step) => {
          const act = drill.acts.find((one) => one.step === step);
          const { impact } = act ?? {};
          return (
            <li key={step}>
              <Mark tone={act ? 'good' : 'quiet'}>{say(step)}</Mark>
              {act ? (
                <>
                  <span>{act.by.name}</span>
                  <span className="quiet">{say('after', { time: minutes(drill.report.seconds[step] ?? 0) })}</span>
                  <p className="row-note">{act.text}</p>
                </>
              ) : (
                <span className="quiet">{say('notYet')}</span>
              )}
              {impact ? (
                <p className="row-note quiet">
                  {say('wouldGo', {
                    url: impact.url,
                    lists: impact.lists,
                    files: impact.files,
                    adoptions: impact.adoptions,
                  })}{' '}
                  {impact.evidenceBytes === null ? say('noEvidence') : say('evidence', { bytes: impact.evidenceBytes })}
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
