import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { Field, type PropertiesOf } from './field.tsx';
import { propertyWords } from './property-words.ts';

type Occasion = NonNullable<PropertiesOf['entry']['occasion']>;

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
      <DatePicker
        id={`field-occasion-${name}`}
        disabled={of.disabled}
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        placeholder={say('chooseTime')}
        value={occasion[name] ? dayjs(occasion[name]) : null}
        onChange={(chosen) => change({ [name]: chosen?.second(0).millisecond(0).toISOString() })}
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
