import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { useColumns } from '#desk/components/site/columns.tsx';
import { useSites } from '#desk/components/site/sites.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import type { getRegistryEndpoint } from '#shared/schemas/http/supervision/registry-endpoints.ts';
import { registryWords } from './registry-words.ts';

type Gap = z.output<typeof getRegistryEndpoint.answer>['gaps'][number];

const SiteGaps = ({ siteId, gaps }: { readonly siteId: string; readonly gaps: readonly Gap[] }): ReactNode => {
  const say = useWords(registryWords);
  const inMyLanguage = useBilingual();
  const { nameOf } = useColumns(siteId);
  const rows = Map.groupBy(gaps, ({ row }) => row);
  return (
    <ul className="rows">
      {[...rows].map(([row, missing]) => {
        const columnId = row.split('/')[1];
        return (
          <li key={row}>
            <Link
              className="row-title"
              to={columnId ? `/columns?site=${siteId}&column=${columnId}` : `/sites/${siteId}`}
            >
              {columnId ? nameOf(columnId) : say('siteItself')}
            </Link>
            <span className="late-figure">
              {say('missing', { fields: missing.map(({ name }) => inMyLanguage(name)).join(comma()) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

/** What the registry would send back, site by site; each leads to where it is filled in. */
export const Gaps = ({ gaps }: { readonly gaps: readonly Gap[] }): ReactNode => {
  const say = useWords(registryWords);
  const { nameOf } = useSites();
  const bySite = [...Map.groupBy(gaps, ({ row }) => row.split('/')[0] ?? '')];
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(bySite.slice(0, 1).map(([siteId]) => siteId)));
  if (gaps.length === 0) return <p>{say('noGaps')}</p>;
  const toggle = (siteId: string, on: boolean): void => {
    const next = new Set(open);
    on ? next.add(siteId) : next.delete(siteId);
    setOpen(next);
  };
  return (
    <>
      <p className="late-figure">{say('gapCount', { count: gaps.length, sites: bySite.length })}</p>
      {bySite.map(([siteId, some]) => (
        <details key={siteId} open={open.has(siteId)} onToggle={(event) => toggle(siteId, event.currentTarget.open)}>
          <summary>{say('showGaps', { site: nameOf(siteId), count: some.length })}</summary>
          {open.has(siteId) ? <SiteGaps siteId={siteId} gaps={some} /> : null}
        </details>
      ))}
    </>
  );
};
