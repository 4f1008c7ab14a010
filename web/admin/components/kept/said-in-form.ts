import type { SaidEntry } from '#desk/lib/drafts/draft-store.ts';

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

/** What is chosen, by its name. */
const chosenIn = (select: Element): readonly string[] => {
  const several = [...select.querySelectorAll('.ant-select-selection-item')];
  if (several.length > 0) return several.map((one) => one.getAttribute('title') ?? textOf(one));
  return [textOf(select.querySelector('.ant-select-content-has-value'))];
};

const typed = 'input:not([type=checkbox], [type=radio], [type=file], [type=password], [role=combobox]), textarea';

const valuesIn = (item: Element): readonly string[] =>
  [
    ...[...item.querySelectorAll('.ant-select')].flatMap(chosenIn),
    ...[...item.querySelectorAll<HTMLInputElement>(typed)]
      .filter((field) => !field.closest('.ant-select'))
      .map(({ value }) => value.trim()),
    ...[...item.querySelectorAll('input:is([type=checkbox], [type=radio]):checked')].map((box) =>
      textOf(box.closest('label')),
    ),
    ...[...item.querySelectorAll('.cm-content')].map(textOf),
  ].filter((value) => value !== '');

const nameOf = (item: Element): string =>
  textOf(item.querySelector('.ant-form-item-label')) ||
  (item.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '');

/** What stands in a form, as whoever fills it in reads it: each entry that is not empty under its name. */
export const saidInForm = (form: Element): readonly SaidEntry[] =>
  [...form.querySelectorAll('.ant-form-item')]
    // What holds others is said by them.
    .filter((item) => !item.querySelector('.ant-form-item'))
    .map((item): SaidEntry => ({ name: nameOf(item), values: valuesIn(item) }))
    .filter(({ values }) => values.length > 0);
