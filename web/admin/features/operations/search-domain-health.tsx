import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Mark, type Tone } from '#desk/components/list/mark.tsx';
import { sizeText } from '#desk/lib/format/size.ts';
import { bracketed, comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { getOperationsHealthEndpoint } from '#shared/schemas/http/operations/operations-endpoints.ts';
import { operationsWords } from './operations-words.ts';

type Domain = NonNullable<z.output<typeof getOperationsHealthEndpoint.answer>['searchDomain']>;

const tones: Readonly<Record<Domain['status'], Tone>> = {
  green: 'good',
  yellow: 'warning',
  red: 'bad',
  unknown: 'quiet',
};

/** The machines behind the search, and what their service has in store for them. */
export const SearchDomainHealth = ({ domain }: { readonly domain: Domain }): ReactNode => {
  const say = useWords(operationsWords);
  const { status, processing, version, nodes, shards, freeBytes, snapshots, softwareUpdate, upgrade } = domain;
  return (
    <section className="panel">
      <h2>{say('searchDomain')}</h2>
      <p>
        <Mark tone={tones[status]}>{say(status)}</Mark> {version}{' '}
        {processing ? <Mark tone="going">{say('processing')}</Mark> : null}
      </p>
      <ul className="rows">
        <li>
          {say('nodes')} {nodes} · {say('shards')} {shards.total}
          {bracketed(shards.unassigned)}
        </li>
        <li>
          {say('freeSpace')} {freeBytes === null ? '—' : sizeText(freeBytes)} · {say('snapshots')}{' '}
          {say(snapshots.paused ? 'paused' : 'hourly')}
        </li>
        {softwareUpdate ? <li>{say('softwareUpdate', { version: softwareUpdate.version })}</li> : null}
        {domain.upgradeTargets.length > 0 ? (
          <li>{say('upgradeTargets', { versions: domain.upgradeTargets.join(comma()) })}</li>
        ) : null}
        {upgrade ? (
          <li>{say('lastUpgrade', { name: upgrade.name, step: say(upgrade.step), status: say(upgrade.status) })}</li>
        ) : null}
      </ul>
    </section>
  );
};
