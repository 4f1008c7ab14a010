import type { FormInstance } from 'antd';
import { useEffect, useRef, useState } from 'react';

/** What stands at a path of a form's values. */
export const valueAt = (values: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | undefined)?.[name], values);

/**
 * What a form stands on: the saved state a person began from. A newer one takes its place at once where nothing was
 * entered; else it is `newer`, to be shown beside what was entered, and what was entered stays.
 */
export const useStoodOn = <T extends { readonly version: number }>(latest: T, form: FormInstance) => {
  const [base, setBase] = useState(latest);
  const dirty = useRef(false);
  const kept = useRef<readonly { readonly path: readonly string[]; readonly value: unknown }[]>([]);
  const isNewer = latest.version > base.version;
  useEffect(() => {
    if (isNewer && !dirty.current) setBase(latest);
  }, [isNewer, latest]);
  useEffect(() => {
    form.resetFields();
    for (const { path, value } of kept.current) form.setFieldValue([...path], value);
    dirty.current = kept.current.length > 0;
    kept.current = [];
  }, [base, form]);
  return {
    base,
    newer: isNewer && dirty.current ? latest : undefined,
    touch: (): void => {
      dirty.current = true;
    },
    /** The server has what was entered. */
    saved: (now: T): void => setBase(now),
    /** Goes on from the newer state; at these paths what was entered stays. */
    settle: (mine: readonly (readonly string[])[]): void => {
      kept.current = mine.map((path) => ({ path, value: form.getFieldValue([...path]) as unknown }));
      setBase(latest);
    },
  };
};
