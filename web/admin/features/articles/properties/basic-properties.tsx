import { Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useFieldWords } from '#desk/components/article/article-fields.ts';
import { ColumnSelect, useColumns } from '#desk/components/site/columns.tsx';
import { useWords } from '#desk/lib/words/words.ts';
import { articleKinds, interpretationForms } from '#shared/domain/article/article.ts';
import { ChoiceProperty, Field, type PropertiesOf, TextProperty } from './field.tsx';
import { propertyWords } from './property-words.ts';

const SourceProperty = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  const { source } = of.entry;
  const change = (part: Partial<typeof source>): void => of.set({ source: { ...source, ...part } });
  return (
    <>
      <Field id="field-source" label={say('sourceName')} error={of.wrong.get('source')}>
        <Input
          id="field-source"
          maxLength={200}
          disabled={of.disabled}
          value={source.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </Field>
      <Radio.Group
        aria-label={say('sourceKind')}
        disabled={of.disabled}
        value={source.kind}
        onChange={({ target }) => change({ kind: target.value as typeof source.kind })}
        options={(['original', 'repost'] as const).map((value) => ({ value, label: say(value) }))}
      />
      {source.kind === 'repost' ? (
        <Field id="field-source-url" label={say('sourceUrl')}>
          <Input
            id="field-source-url"
            type="url"
            placeholder="https://"
            disabled={of.disabled}
            value={source.url ?? ''}
            onChange={({ target }) => change({ url: target.value || undefined })}
          />
        </Field>
      ) : null}
    </>
  );
};

/** Where the text stands, what it is, where it comes from. */
export const BasicProperties = ({ of }: { readonly of: PropertiesOf }): ReactNode => {
  const say = useWords(propertyWords);
  const word = useFieldWords();
  const { find } = useColumns(of.siteId);
  const { entry } = of;
  const move = (columnId: string | undefined): void =>
    of.set({ columnId: columnId ?? '', lang: find(columnId ?? '')?.lang ?? entry.lang });
  return (
    <>
      <Field id="field-columnId" label={word('columnId')} error={of.wrong.get('columnId') ?? of.wrong.get('lang')}>
        <ColumnSelect
          id="field-columnId"
          siteId={of.siteId}
          action="article.write"
          disabled={of.disabled}
          value={entry.columnId || undefined}
          onChange={move}
        />
      </Field>
      <ChoiceProperty of={of} name="kind" options={articleKinds.map((value) => ({ value, label: say(value) }))} />
      {entry.kind === 'interpretation' ? (
        <ChoiceProperty
          of={of}
          name="interpretationForm"
          optional
          options={interpretationForms.map((value) => ({ value, label: say(value) }))}
        />
      ) : null}
      <SourceProperty of={of} />
      <TextProperty of={of} name="author" max={100} />
      <TextProperty of={of} name="editor" max={100} />
      <TextProperty of={of} name="summary" max={500} rows={3} help={say('summaryHelp')} />
      <Field id="field-keywords" label={word('keywords')} help={say('keywordsHelp')} error={of.wrong.get('keywords')}>
        <Select
          id="field-keywords"
          aria-label={word('keywords')}
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={20}
          tokenSeparators={['，', ',', '、', ' ']}
          disabled={of.disabled}
          value={[...entry.keywords]}
          onChange={(keywords: string[]) => of.set({ keywords })}
        />
      </Field>
    </>
  );
};
