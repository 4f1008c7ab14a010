import { Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { Field, type PropertiesOf, TextProperty } from './field.tsx';
import { propertyWords } from './property-words.ts';

const LeaderProperties = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  const leader = of.entry.leader ?? {};
  const change = (part: Partial<typeof leader>): void => of.set({ leader: { ...leader, ...part } });
  const day = (name: 'from' | 'to', label: string): ReactNode => (
    <Field id={`field-leader-${name}`} label={label}>
      <DateField
        id={`field-leader-${name}`}
        disabled={of.disabled}
        value={leader[name]}
        onChange={(chosen) => change({ [name]: chosen || undefined })}
      />
    </Field>
  );
  return (
    <>
      {of.wrong.get('leader') ? <p className="field-error">{of.wrong.get('leader')}</p> : null}
      <Field id="field-leader-name" label={say('leaderName')}>
        <Input
          id="field-leader-name"
          maxLength={50}
          disabled={of.disabled}
          value={leader.name ?? ''}
          onChange={({ target }) => change({ name: target.value })}
        />
      </Field>
      <Field id="field-leader-position" label={say('leaderPosition')}>
        <Input
          id="field-leader-position"
          maxLength={200}
          disabled={of.disabled}
          value={leader.position ?? ''}
          onChange={({ target }) => change({ position: target.value })}
        />
      </Field>
      <Field id="field-leader-duties" label={say('leaderDuties')}>
        <Input.TextArea
          id="field-leader-duties"
          rows={2}
          maxLength={1000}
          disabled={of.disabled}
          value={leader.duties ?? ''}
          onChange={({ target }) => change({ duties: target.value })}
        />
      </Field>
      <Field id="field-leader-resume" label={say('leaderResume')}>
        <Input.TextArea
          id="field-leader-resume"
          rows={4}
          maxLength={5000}
          disabled={of.disabled}
          value={leader.resume ?? ''}
          onChange={({ target }) => change({ resume: target.value })}
        />
      </Field>
      <Field id="field-leader-rank" label={say('leaderRank')}>
        <InputNumber
          id="field-leader-rank"
          min={1}
          max={9999}
          disabled={of.disabled}
          value={leader.rank ?? 1}
          onChange={(rank) => change({ rank: rank ?? 1 })}
        />
      </Field>
      {day('from', say('leaderFrom'))}
      {day('to', say('leaderTo'))}
    </>
  );
};

/** What only some kinds have: the address of a link, the entry of a leader. */
export const KindProperties = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  if (of.entry.kind === 'link') return <TextProperty of={of} name="link" max={2000} help="https://" />;
  return of.entry.kind === 'leaderProfile' ? <LeaderProperties of={of} /> : null;
};
