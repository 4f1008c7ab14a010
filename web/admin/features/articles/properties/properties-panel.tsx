import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { ColumnsAbove } from '../placements/columns-above.tsx';
import { ColumnsBeside } from '../placements/columns-beside.tsx';
import { FurtherColumns } from '../placements/further-columns.tsx';
import { placementWords } from '../placements/placement-words.ts';
import { BasicProperties } from './basic-properties.tsx';
import { DisclosureProperties } from './disclosure-properties.tsx';
import type { PropertiesOf } from './field.tsx';
import { FileProperties } from './file-properties.tsx';
import { KindProperties } from './kind-properties.tsx';
import { mayAnnounce, OccasionProperties } from './occasion-properties.tsx';
import { propertyWords } from './property-words.ts';
import { RelationProperties } from './relation-properties.tsx';
import { TimingProperties } from './timing-properties.tsx';

const documents = new Set(['policyDocument', 'regulation', 'notice', 'interpretation']);

/** Everything about a text beside its words, in groups that open. */
export const PropertiesPanel = ({
  of,
  now,
  indexNumber,
}: {
  readonly of: PropertiesOf;
  readonly now: () => PropertiesOf['entry'];
  readonly indexNumber: string | null;
}): ReactNode => {
  const say = useWords(propertyWords);
  const sayPlacement = useWords(placementWords);
  const { kind } = of.entry;
  return (
    <div className="properties">
      <details open>
        <summary>{say('basics')}</summary>
        <BasicProperties of={of} />
        <KindProperties of={of} />
      </details>
      {mayAnnounce(of) ? (
        <details open={of.entry.occasion !== undefined}>
          <summary>{say('occasion')}</summary>
          <OccasionProperties of={of} />
        </details>
      ) : null}
      <details open>
        <summary>{sayPlacement('placements')}</summary>
        <FurtherColumns of={of} />
        <ColumnsAbove of={of} />
        <ColumnsBeside of={of} />
      </details>
      <details key={documents.has(kind) ? 'document' : 'other'} open={documents.has(kind)}>
        <summary>{say('disclosure')}</summary>
        <DisclosureProperties of={of} indexNumber={indexNumber} />
      </details>
      <details open>
        <summary>{say('files')}</summary>
        <FileProperties of={of} now={now} />
      </details>
      <details>
        <summary>{say('timing')}</summary>
        <TimingProperties of={of} />
      </details>
      <details open={of.entry.related.length > 0 || kind === 'interpretation'}>
        <summary>{say('relations')}</summary>
        <RelationProperties of={of} />
      </details>
    </div>
  );
};
