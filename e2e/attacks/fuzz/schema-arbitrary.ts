import fc from 'fast-check';

/** The part of JSON Schema that the API's own document uses. */
export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** Values that mean something in the cluster, by the name of the field or parameter that takes them. */
export type KnownValues = Readonly<Record<string, readonly string[]>>;

const textOf = (schema: JsonSchema): fc.Arbitrary<string> => {
  if (schema.format === 'date-time') return fc.constantFrom('2026-11-20T08:00:00Z', '2031-01-01T00:00:00+08:00');
  if (schema.format === 'date') return fc.constantFrom('2026-11-20', '2000-02-29', '2031-12-31');
  if (schema.format === 'email') return fc.constantFrom('a@yunlan.gov.cn', 'x.y+z@example.org');
  if (schema.format === 'uri') return fc.constantFrom('https://www.gov.cn/', 'http://example.org/a?b=c#d');
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
  const minLength = schema.minLength ?? 0;
  const maxLength = Math.min(schema.maxLength ?? 60, minLength + 60);
  return fc.oneof(
    fc.string({ minLength, maxLength }),
    fc.string({ minLength, maxLength, unit: 'grapheme' }),
    fc.constant('关于规范校园配餐管理的通知'.padEnd(minLength, '的').slice(0, maxLength)),
  );
};

const numberOf = (schema: JsonSchema): fc.Arbitrary<number> => {
  const min = Math.max(schema.minimum ?? -1000, -(2 ** 31));
  const max = Math.min(schema.maximum ?? min + 2000, 2 ** 31 - 1);
  return schema.type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
};

const objectOf = (schema: JsonSchema, known: KnownValues): fc.Arbitrary<unknown> => {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  if (Object.keys(properties).length === 0 && typeof additionalProperties === 'object')
    return fc.dictionary(
      fittingValue(propertyNames ?? { type: 'string', maxLength: 20 }, known).map(String),
      fittingValue(additionalProperties, known),
      { maxKeys: 4 },
    );
  const fields = Object.entries(properties).map(
    ([name, property]) => [name, fittingValue(property, known, name)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required.filter((name) => name in properties) });
};

/** A value that fits `schema`; one that is known by `name` where there is such, most of the time. */
export const fittingValue = (schema: JsonSchema, known: KnownValues, name = ''): fc.Arbitrary<unknown> => {
  const choices = schema.anyOf ?? schema.oneOf;
  const familiar = Object.hasOwn(known, name) ? known[name] : undefined;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (choices) return fc.oneof(...choices.map((choice) => fittingValue(choice, known, name)));
  switch (schema.type) {
    case 'string':
      return familiar && familiar.length > 0
        ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...familiar) }, { weight: 1, arbitrary: textOf(schema) })
        : textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fittingValue(schema.items ?? {}, known, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      });
    case 'object':
      return objectOf(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};
