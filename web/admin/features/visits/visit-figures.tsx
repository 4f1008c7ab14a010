import type { ReactNode } from 'react';
import type { z } from 'zod';
import { useWords } from '#desk/lib/words/words.ts';
import type { getVisitsEndpoint } from '#shared/schemas/http/supervision/visit-endpoints.ts';
import { visitWords } from './visit-words.ts';

export type Visits = z.output<typeof getVisitsEndpoint.answer>;

/** `+12.5 %`; a dash where there is nothing to compare with. The API gives per cent. */
export const growthText = (growth: number | undefined): string =>
  growth === undefined ? '—' : `${growth > 0 ? '+' : ''}${growth.toFixed(1)} %`;

const sources = ['direct', 'cluster', 'search', 'elsewhere'] as const;

/** Totals beside the period compared with, and where readers came from. */
export const VisitFigures = ({ visits: { total, sources: from } }: { readonly visits: Visits }): ReactNode => {
  const say = useWords(visitWords);
  return (
    <div className="figures">
      <div className="figure">
        {say('views')}
        <b>{total.views.toLocaleString()}</b>
        <span className="quiet small">
          {say('before')} {total.before.views.toLocaleString()} · {growthText(total.viewsGrowth)}
        </span>
      </div>
      <div className="figure">
        {say('visitors')}
        <b>{total.visitors.toLocaleString()}</b>
        <span className="quiet small">
          {say('before')} {total.before.visitors.toLocaleString()} · {growthText(total.visitorsGrowth)}
        </span>
      </div>
      {sources.map((source) => (
        <div className="figure" key={source}>
          {say(source)}
          <b>{from[source].toLocaleString()}</b>
        </div>
      ))}
    </div>
  );
};
