/** What stands at a path of a form's values. */
export const valueAt = (values: object, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | undefined)?.[name], values);

/** Whether two entries say the same, however emptiness is written. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one || null) === JSON.stringify(other || null);
