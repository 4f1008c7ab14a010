import type { z } from 'zod';

/** What a process was started with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the variables of a schema. @throws Error naming every variable that is missing or wrong */
export const readEnv = <Schema extends z.ZodObject>(schema: Schema, environment: Environment): z.output<Schema> => {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
};

/**
 * A group of variables that belong together. Where any of them is set, all are read now, so that a mistake is named at the
 * start; a function that was given none of them, because it may not use what they name, is stopped only when it tries.
 *
 * @throws Error as `readEnv`, now or at the first use
 */
export const envGroup = <Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment,
): (() => z.output<Schema>) => {
  const given = Object.keys(schema.shape).some((name) => environment[name] !== undefined);
  const known = given ? readEnv(schema, environment) : undefined;
  return () => known ?? readEnv(schema, environment);
};
