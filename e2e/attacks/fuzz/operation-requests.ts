import fc from 'fast-check';
import type { RawRequest } from '../raw-request.ts';
import { hostileText, hostileValue } from './hostile-value.ts';
import { fittingValue, type JsonSchema, type KnownValues } from './schema-arbitrary.ts';

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
};

/** An operation as the API's document tells it. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
  };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }>
  >;
};

const encoded = (value: unknown): string => encodeURIComponent(String(value).toWellFormed());

type Parts = { readonly parameters: readonly (readonly [Parameter, unknown])[]; readonly body: unknown };

const requestOf = ({ method, path, requestBody }: Operation, { parameters, body }: Parts): RawRequest => {
  let filled = path;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  for (const [{ name, in: where }, value] of parameters) {
    if (where === 'path') filled = filled.replace(`{${name}}`, encoded(value));
    if (where === 'query' && value !== undefined) query.push(`${encoded(name)}=${encoded(value)}`);
    // What no header can carry would never leave this process.
    if (where === 'header' && value !== undefined)
      headers[name.toLowerCase()] = String(value).replace(/[^\x20-\x7e]/g, '?');
  }
  const address = query.length > 0 ? `${filled}?${query.join('&')}` : filled;
  const type = Object.keys(requestBody?.content ?? {})[0];
  if (type === undefined) return { method, path: address, headers };
  const bytes = type === 'application/json' ? JSON.stringify(body) : String(body);
  return { method, path: address, headers: { ...headers, 'content-type': type }, body: bytes ?? '' };
};

const fitting = (parameter: Parameter, known: KnownValues): fc.Arbitrary<unknown> => {
  if (parameter.name === 'If-Match') return fc.integer({ min: 1, max: 3 }).map((version) => `"${version}"`);
  if (parameter.name === 'Idempotency-Key') return fc.option(fc.uuid(), { nil: undefined });
  const value = fittingValue(parameter.schema, known, parameter.name);
  return parameter.required ? value : fc.option(value, { nil: undefined, freq: 1 });
};

const bodySchema = ({ requestBody }: Operation): JsonSchema =>
  Object.values(requestBody?.content ?? {})[0]?.schema ?? { type: 'string' };

/** Requests as the document allows them. */
export const fittingRequests = (operation: Operation, known: KnownValues): fc.Arbitrary<RawRequest> =>
  fc
    .record({
      parameters: fc.tuple(
        ...operation.parameters.map((parameter) =>
          fitting(parameter, known).map((value): readonly [Parameter, unknown] => [parameter, value]),
        ),
      ),
      body: fittingValue(bodySchema(operation), known),
    })
    .map((parts) => requestOf(operation, parts));

/** One place of a value changed for something hostile, a field more or a field less. */
const bent = (value: unknown, hostile: unknown, at: number): unknown => {
  if (Array.isArray(value) && value.length > 0)
    return value.map((inner, n) => (n === at % value.length ? bent(inner, hostile, at >> 2) : inner));
  if (typeof value !== 'object' || value === null) return hostile;
  const names = Object.keys(value);
  if (names.length === 0 || at % 7 === 0) return { ...value, unexpected: hostile };
  const name = names[at % names.length] ?? '';
  const inner = (value as Record<string, unknown>)[name];
  return { ...value, [name]: at % 2 === 0 ? bent(inner, hostile, at >> 2) : hostile };
};

/** Requests that break the document in one place, or the whole of their body. */
export const hostileRequests = (operation: Operation, known: KnownValues): fc.Arbitrary<RawRequest> => {
  const body = fc
    .tuple(fittingValue(bodySchema(operation), known), hostileValue(), fc.nat(500))
    .map(([value, hostile, at]) => bent(value, hostile, at));
  const parameters = operation.parameters.map((parameter) =>
    fc
      .oneof({ weight: 3, arbitrary: fitting(parameter, known) }, { weight: 1, arbitrary: hostileText() })
      .map((value): readonly [Parameter, unknown] => [parameter, value]),
  );
  const request = fc
    .record({
      parameters: fc.tuple(...parameters),
      body: fc.oneof({ weight: 5, arbitrary: body }, { weight: 1, arbitrary: hostileValue() }),
    })
    .map((parts) => requestOf(operation, parts));
  return fc.tuple(request, fc.nat(20)).map(([sent, n]) => {
    if (n === 0) return { ...sent, body: '{"a":' };
    if (n === 1) return { ...sent, headers: { ...sent.headers, 'content-type': 'text/html' } };
    if (n === 2)
      return { ...sent, path: `${sent.path}${sent.path.includes('?') ? '&' : '?'}__proto__=1&constructor=x` };
    return sent;
  });
};
