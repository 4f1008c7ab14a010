import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useFieldWords } from '#desk/components/article/article-fields.ts';
import { DateField } from '#desk/components/entry/date-field.tsx';
import { instantOf, localOf } from '#desk/lib/format/time.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { ArticleAnswer, Entry, EntryField } from '../saving/entry.ts';
import { propertyWords } from './property-words.ts';

/** What the groups of properties share: the text as entered, how to change it, and what the server finds wrong by field. */
export type PropertiesOf = {
  readonly siteId: string;
  /** Undefined until it was saved first. */
  readonly articleId: string | undefined;
  readonly entry: Entry;
  readonly set: (change: Partial<Entry>) => void;
  /** By first part of the pointer, e.g. `source`. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly disabled: boolean;
  /** What readers see, and whether an approved edition waits: what the states of its columns follow from. */
  readonly live: ArticleAnswer['live'] | undefined;
  readonly approved: boolean;
};

/** A labelled entry with its help and what is wrong with it. */
export const Field = ({
  id,
  label,
  help,
  error,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}): ReactNode => (
  <div className={error ? 'field wrong' : 'field'}>
    <label htmlFor={id}>{label}</label>
    {children}
    {help ? <div className="quiet small">{help}</div> : null}
    {error ? (
      <div className="field-error" role="alert">
        {error}
      </div>
    ) : null}
  </div>
);

type TextField = {
  [Name in EntryField]: Entry[Name] extends string | undefined ? Name : never;
}[EntryField];

/** One line, or with `rows` several, of a text. */
export const TextProperty = ({
  of,
  name,
  help,
  max,
  rows,
}: {
  readonly of: PropertiesOf;
  readonly name: TextField;
  readonly help?: string;
  readonly max: number;
  readonly rows?: number;
}): ReactNode => {
  const word = useFieldWords();
  const id = `field-${name}`;
  const value = (of.entry[name] as string | undefined) ?? '';
  const change = (text: string): void => of.set({ [name]: text === '' ? undefined : text } as Partial<Entry>);
  return (
    <Field id={id} label={word(name)} help={help} error={of.wrong.get(name)}>
      {rows ? (
        <Input.TextArea
          id={id}
          rows={rows}
          maxLength={max}
          disabled={of.disabled}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <Input
          id={id}
          maxLength={max}
          disabled={of.disabled}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Field>
  );
};

/** One of few values, by word; may be left empty where `optional`. */
export const ChoiceProperty = ({
  of,
  name,
  options,
  optional = false,
}: {
  readonly of: PropertiesOf;
  readonly name: EntryField;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: boolean;
}): ReactNode => {
  const word = useFieldWords();
  const say = useWords(propertyWords);
  const id = `field-${name}`;
  const value = of.entry[name] as string | undefined;
  return (
    <Field id={id} label={word(name)} error={of.wrong.get(name)}>
      <Select<string>
        id={id}
        aria-label={word(name)}
        disabled={of.disabled}
        allowClear={optional}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        placeholder={optional ? say('none') : ''}
        options={[...options]}
        onChange={(chosen) => of.set({ [name]: chosen } as Partial<Entry>)}
        {...(value ? { value } : {})}
      />
    </Field>
  );
};

type DateName = 'issuedOn' | 'effectiveOn' | 'abolishedOn' | 'effectiveAt' | 'expiresAt' | 'pinnedUntil';

/** A day (`YYYY-MM-DD`) or, with `time`, an instant. */
export const DateProperty = ({
  of,
  name,
  time = false,
  help,
}: {
  readonly of: PropertiesOf;
  readonly name: DateName;
  readonly time?: boolean;
  readonly help?: string;
}): ReactNode => {
  const word = useFieldWords();
  const id = `field-${name}`;
  const value = of.entry[name];
  return (
    <Field id={id} label={word(name)} help={help} error={of.wrong.get(name)}>
      <DateField
        id={id}
        shape={time ? 'minute' : 'day'}
        disabled={of.disabled}
        value={time ? localOf(value) : value}
        onChange={(chosen) =>
          of.set({ [name]: chosen ? (time ? instantOf(chosen) : chosen) : undefined } as Partial<Entry>)
        }
      />
    </Field>
  );
};
