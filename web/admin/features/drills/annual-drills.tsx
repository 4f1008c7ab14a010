import type { ReactNode } from 'react';
import type { z } from 'zod';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import type { listDrillsEndpoint } from '#shared/schemas/http/supervision/drill-endpoints.ts';
import { drillWords } from './drill-words.ts';

type Drills = z.output<typeof listDrillsEndpoint.answer>;

/** What the annual work report of each site says of drills, of one site where it is chosen; and which sites had none. */
export const AnnualDrills = ({
  annual,
  without,
  site,
}: Pick<Drills, 'annual' | 'without'> & { readonly site: string | undefined }): ReactNode => {
  const say = useWords(drillWords);
  const inMyLanguage = useBilingual();
  const shown = annual.filter(({ siteId, drills }) => (site === undefined ? drills > 0 : siteId === site));
  return (
    <>
      <section className="panel">
        <h2>{say('annual')}</h2>
        {shown.length === 0 ? <p className="quiet">{say('noRecord')}</p> : null}
        <ul className="rows">
          {shown.map(({ siteId, name, drills, inTime }) => (
            <li key={siteId}>
              <span className="row-title">{inMyLanguage(name)}</span>
              <span className="quiet">{drills === 0 ? say('noRecord') : say('annualFigure', { drills, inTime })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{say('without')}</h2>
        <p className="quiet">
          {without.length === 0 ? say('allDrilled') : without.map(({ name }) => inMyLanguage(name)).join(comma())}
        </p>
      </section>
    </>
  );
};
