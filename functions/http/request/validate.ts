import type { z } from 'zod';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';

const zh: Readonly<Record<string, string>> = {
  invalid_type: '缺少此项或类型不对',
  invalid_value: '不在允许的取值之内',
  invalid_format: '格式不对',
  too_small: '太短、太小或太少',
  too_big: '太长、太大或太多',
  unrecognized_keys: '含有不认识的字段',
  invalid_union: '缺少此项或不是允许的写法',
};

const escapeSegment = (segment: PropertyKey): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');

const pointerOf = (where: string, path: readonly PropertyKey[]): string =>
  `${where}${path.map((segment) => `/${escapeSegment(String(segment).slice(0, 100))}`).join('')}`;

/** A rule of our own brings its Chinese words along as `params.zh`. */
const chineseOf = (issue: z.core.$ZodIssue): string => {
  const own = issue.code === 'custom' ? issue.params?.['zh'] : undefined;
  return typeof own === 'string' ? own : (zh[issue.code] ?? '内容有误');
};

/** An unknown field is pointed at itself, not at what holds it. */
const issuesOf = (where: string, issue: z.core.$ZodIssue): readonly InputIssue[] => {
  const texts = { zh: chineseOf(issue), en: issue.message.slice(0, 500) };
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ pointer: pointerOf(where, [...issue.path, key]), zh: texts.zh, en: 'Unknown field' }))
    : [{ pointer: pointerOf(where, issue.path), ...texts }];
};

/**
 * Parses one part of a request.
 *
 * @param where prefix of the pointers: empty for the body, `#query`, `#params`
 * @throws DomainError input-invalid with a pointer per wrong place
 */
export const validate = <Schema extends z.ZodType>(schema: Schema, value: unknown, where = ''): z.output<Schema> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new DomainError(
    'input-invalid',
    'request does not fit its schema',
    {},
    result.error.issues.flatMap((issue) => issuesOf(where, issue)).slice(0, 50),
  );
};
