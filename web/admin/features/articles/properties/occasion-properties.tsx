import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { useColumns } from '#desk/components/site/columns.tsx';
import { instantOf, localOf } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { Field, type PropertiesOf } from './field.tsx';
import { propertyWords } from './property-words.ts';

type Occasion = NonNullable<PropertiesOf['entry']['occasion']>;

/** Whether the text announces an event already, or stands in a column of events. */
export const useAnnounces = ({ siteId, entry }: Pick<PropertiesOf, 'siteId' | 'entry'>): boolean => {
  const { find } = useColumns(siteId);
  return entry.occasion !== undefined || find(entry.columnId)?.listStyle === 'occasions';
};

/** Whether a text of this kind may announce an event: notices and news, and whatever does so already. */
export const mayAnnounce = ({ entry }: PropertiesOf): boolean =>
  entry.kind === 'notice' || entry.kind === 'news' || entry.occasion !== undefined;

/** When and where the event is that the text announces, and how to take part. */
export const OccasionProperties = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  const occasion = of.entry.occasion ?? {};
  const change = (part: Partial<Occasion>): void => {
    const next = Object.fromEntries(Object.entries({ ...occasion, ...part }).filter(([, value]) => value));
    of.set({ occasion: Object.keys(next).length > 0 ? next : undefined });
  };
  const time = (name: 'startsAt' | 'endsAt' | 'signUpUntil', label: string): ReactNode => (
    <Field id={`field-occasion-${name}`} label={label}>
      <DateField
        id={`field-occasion-${name}`}
        shape="minute"
        disabled={of.disabled}
        value={localOf(occasion[name])}
        onChange={(chosen) => change({ [name]: chosen ? instantOf(chosen) : undefined })}
      />
    </Field>
  );
  const text = (name: 'place' | 'signUpUrl', label: string, max: number, help?: string): ReactNode => (
    <Field id={`field-occasion-${name}`} label={label} help={help}>
      <Input
        id={`field-occasion-${name}`}
        maxLength={max}
        disabled={of.disabled}
        value={occasion[name] ?? ''}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </Field>
  );
  return (
    <>
      <p className="quiet small">{say('occasionAbout')}</p>
      {of.wrong.get('occasion') ? (
        <p className="field-error" role="alert">
          {of.wrong.get('occasion')}
        </p>
      ) : null}
      {time('startsAt', say('occasionStarts'))}
      {time('endsAt', say('occasionEnds'))}
      {text('place', say('occasionPlace'), 200)}
      {text('signUpUrl', say('occasionSignUp'), 2000, say('occasionSignUpHelp'))}
      {time('signUpUntil', say('occasionSignUpUntil'))}
      {of.entry.occasion && !of.disabled ? (
        <Button size="small" onClick={() => of.set({ occasion: undefined })}>
          {say('occasionNone')}
        </Button>
      ) : null}
    </>
  );
};
