import { Form, type FormProps } from 'antd';
import type { ReactNode } from 'react';
import { BothSides } from './both-sides.tsx';
import { KeptNotice } from './kept-notice.tsx';
import type { KeptFields } from './use-kept-form.ts';
import { valueAt } from './value-at.ts';

type Props<Entry extends object> = Omit<FormProps<Entry>, 'form' | 'name' | 'initialValues' | 'children'> & {
  readonly kept: KeptFields<Entry>;
  readonly children: ReactNode;
};

const put = (values: object, path: readonly string[], value: unknown): object => {
  const [name = '', ...rest] = path;
  const had = (values as Readonly<Record<string, unknown>>)[name];
  return { ...values, [name]: rest.length === 0 ? value : put((had ?? {}) as object, rest, value) };
};

/**
 * The form of `useKeptForm`: says what was brought back, shows what somebody else saved meanwhile beside what was entered,
 * and sends nothing until that is settled.
 */
export const KeptForm = <Entry extends object>({
  kept,
  children,
  onFinish,
  onValuesChange,
  ...rest
}: Props<Entry>): ReactNode => {
  const { form, base, newer, holding, fields } = kept;
  const settle = (mine: readonly (readonly string[])[]): void => {
    if (!newer) return;
    const entered = form.getFieldsValue(true) as Entry;
    holding.settle(mine.reduce((all, path) => put(all, path, valueAt(entered, path)), newer.value as object) as Entry);
  };
  return (
    <Form<Entry>
      layout="vertical"
      {...rest}
      ref={(drawn) => {
        kept.drawn.current = drawn;
      }}
      name={kept.name}
      form={form}
      initialValues={base.value}
      onValuesChange={(changed, all) => {
        onValuesChange?.(changed, all);
        kept.touch();
      }}
      onFinish={(entry) => {
        if (!newer) onFinish?.(entry);
      }}
    >
      <KeptNotice kept={kept} />
      {newer ? (
        <BothSides
          sides={{ before: base.value, mine: form.getFieldsValue(true) as Entry, theirs: newer.value }}
          fields={fields}
          onSettle={settle}
        />
      ) : null}
      {children}
    </Form>
  );
};
