import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { articleImpactEndpoint } from '#shared/schemas/http/articles/preview-endpoints.ts';
import { ChoiceProperty, DateProperty, type PropertiesOf } from './field.tsx';
import { propertyWords } from './property-words.ts';

/** Where else the column, or one above it, is shown: what a text in it follows on its own. */
const Placements = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  const inMyLanguage = useBilingual();
  const { pathOf } = useColumns(of.siteId);
  const { siteId, articleId } = of;
  const impact = useAnswer(
    articleImpactEndpoint,
    { params: { siteId, articleId: articleId ?? '' } },
    { when: articleId !== undefined },
  );
  const names = new Map(impact.data?.sites.map((site) => [site.siteId, inMyLanguage(site.name)]));
  const mounts =
    of.entry.publishScope === 'site'
      ? []
      : pathOf(of.entry.columnId)
          .flatMap((column) => column.mounts)
          .filter(({ state }) => state === 'approved');
  const sites = [...new Set(mounts.map((mount) => mount.siteId))];
  if (sites.length === 0) return <p className="quiet small">{say('shownHere')}</p>;
  const unnamed = sites.filter((id) => !names.has(id)).length;
  return (
    <div className="small">
      {say('shownOn')}
      {sites.map((id) => (names.has(id) ? <Mark key={id}>{names.get(id)}</Mark> : null))}
      {unnamed > 0 ? say('shownElsewhere', { count: unnamed }) : null}
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
