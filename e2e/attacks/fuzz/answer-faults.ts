import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { RawAnswer } from '../raw-request.ts';
import type { Operation } from './operation-requests.ts';
import type { JsonSchema } from './schema-arbitrary.ts';

/** What only the inside of the program knows. */
const internals =
  /\bat [\w.<>]+ \(|node_modules|\.ts:\d+|SQLITE_|Cannot read propert|is not a function|ENOENT|EACCES|\[object Object\]/;

const required = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

const headerFaults = ({ headers }: RawAnswer): string[] => [
  ...Object.entries(required).flatMap(([name, value]) =>
    headers[name] === value ? [] : [`${name} is ${headers[name]}`],
  ),
  ...Object.keys(headers).filter((name) => /^access-control-|^x-powered-by$|^server$/.test(name)),
];

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Judges answers by the API's own document: undefined where nothing is wrong with one. */
export const answerJudge = (problem: JsonSchema): ((operation: Operation, answer: RawAnswer) => string | undefined) => {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  const isProblem = ajv.compile(problem);
  const known = new Map<string, ValidateFunction | undefined>();

  const schemaOf = ({ operationId, responses }: Operation, status: number): ValidateFunction | undefined => {
    const schema = responses[String(status)]?.content?.['application/json']?.schema;
    const name = `${operationId} ${status}`;
    if (!known.has(name)) known.set(name, schema && ajv.compile(schema));
    return known.get(name);
  };

  const faults = (operation: Operation, answer: RawAnswer): string[] => {
    const { status, headers, body } = answer;
    if (status >= 500) return [`answers ${status}`];
    const found = headerFaults(answer);
    if (internals.test(body)) found.push('tells of its inside');
    const type = String(headers['content-type'] ?? '');
    const value = parsed(body);
    if (status >= 400) {
      if (!type.startsWith('application/problem+json')) found.push(`refuses as ${type}`);
      if (!isProblem(value)) found.push(`is no problem: ${ajv.errorsText(isProblem.errors)}`);
      else if ((value as { status: number }).status !== status) found.push('says another status than it has');
      return found;
    }
    if (!operation.responses[String(status)]) return [...found, `answers ${status}, which is not documented`];
    if (status === 204) return body === '' ? found : [...found, '204 with a body'];
    const documented = Object.keys(operation.responses[String(status)]?.content ?? {})[0] ?? '';
    if (!type.startsWith(documented)) found.push(`answers ${type}, not ${documented}`);
    const fits = schemaOf(operation, status);
    if (fits && !fits(value)) found.push(`is not as documented: ${ajv.errorsText(fits.errors)}`);
    return found;
  };

  return (operation, answer) => {
    const found = faults(operation, answer);
    return found.length > 0 ? found.join('; ') : undefined;
  };
};
