import type { ReactNode } from 'react';
import { useColumns } from '#desk/components/columns.tsx';
import { useSites } from '#desk/components/sites.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { ChoiceProperty, DateProperty, type PropertiesOf } from './field.tsx';
import { propertyWords } from './property-words.ts';

/** Where else the column, or one above it, is shown: what a text in it follows on its own. */
const Placements = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  const { pathOf } = useColumns(of.siteId);
  const { nameOf } = useSites();
  const mounts =
    of.entry.publishScope === 'site'
      ? []
      : pathOf(of.entry.columnId)
          .flatMap((column) => column.mounts)
          .filter(({ state }) => state === 'approved');
  return mounts.length === 0 ? (
    <p className="quiet small">{say('shownHere')}</p>
  ) : (
    <div className="small">
      {say('shownOn')}：
      {[...new Set(mounts.map(({ siteId }) => siteId))].map((siteId) => (
        <span key={siteId} className="chip">
          {nameOf(siteId)}
        </span>
      ))}
    </div>
  );
};

/** When it is online, how long it stays first, and where else it shows. */
export const TimingProperties = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  return (
    <>
      <ChoiceProperty
        of={of}
        name="publishScope"
        options={(['cluster', 'site'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <Placements of={of} />
      <DateProperty of={of} name="effectiveAt" time help={say('effectiveAtHelp')} />
      <DateProperty of={of} name="expiresAt" time help={say('expiresAtHelp')} />
      <DateProperty of={of} name="pinnedUntil" time help={say('pinnedHelp')} />
    </>
  );
};
