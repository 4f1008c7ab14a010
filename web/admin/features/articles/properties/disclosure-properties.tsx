import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useFieldWords } from '#desk/components/article/article-fields.ts';
import { useAnswer } from '#desk/lib/api/queries.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { openModes, openStages, validities } from '#shared/domain/article/article.ts';
import { getDictionariesEndpoint } from '#shared/schemas/http/sites/cluster-endpoints.ts';
import { ChoiceProperty, DateProperty, Field, type PropertiesOf, TextProperty } from './field.tsx';
import { propertyWords } from './property-words.ts';

/** The head of an official document and how it is disclosed. */
export const DisclosureProperties = ({
  of,
  indexNumber,
}: {
  readonly of: PropertiesOf;
  readonly indexNumber: string | null;
}): ReactNode => {
  const say = useWords(propertyWords);
  const word = useFieldWords();
  const inMyLanguage = useBilingual();
  const { data } = useAnswer(getDictionariesEndpoint, {});
  const classes = (list: readonly { code: string; zh: string; en: string }[] | undefined) =>
    (list ?? []).map((entry) => ({ value: entry.code, label: inMyLanguage(entry) }));
  const named = <Name extends keyof typeof propertyWords>(values: readonly Name[]) =>
    values.map((value) => ({ value, label: say(value) }));
  return (
    <>
      <Field id="field-indexNumber" label={say('indexNumber')}>
        <Input id="field-indexNumber" readOnly variant="borderless" value={indexNumber ?? say('indexLater')} />
      </Field>
      <TextProperty of={of} name="documentNumber" max={100} />
      <DateProperty of={of} name="issuedOn" />
      <TextProperty of={of} name="publisher" max={200} />
      <Field
        id="field-coPublishers"
        label={word('coPublishers')}
        help={say('keywordsHelp')}
        error={of.wrong.get('coPublishers')}
      >
        <Select
          id="field-coPublishers"
          aria-label={word('coPublishers')}
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={30}
          disabled={of.disabled}
          value={[...of.entry.coPublishers]}
          onChange={(coPublishers: string[]) => of.set({ coPublishers })}
        />
      </Field>
      <ChoiceProperty of={of} name="subjectClass" optional options={classes(data?.subject)} />
      <ChoiceProperty of={of} name="genreClass" optional options={classes(data?.genre)} />
      <ChoiceProperty of={of} name="audienceClass" optional options={classes(data?.audience)} />
      <ChoiceProperty of={of} name="validity" optional options={named(validities)} />
      <DateProperty of={of} name="effectiveOn" />
      <DateProperty of={of} name="abolishedOn" />
      <ChoiceProperty of={of} name="openMode" options={named(openModes)} />
      <TextProperty of={of} name="openBasis" max={500} />
      <ChoiceProperty of={of} name="openStage" optional options={named(openStages)} />
    </>
  );
};
