import type { z } from 'zod';
import { DomainError, type InputIssue } from '#shared/domain/errors.ts';

const zh: Readonly<Record<string, string>> = {
  invalid_type: '缺少此项或类型不对',
  invalid_value: '不在允许的取值之内',
  invalid_format: '格式不对',
  too_small: '太短、太小或太少',
  too_big: '太长、太大或太多',
  unrecognized_keys: '含有不认识的字段',
  custom: '内容有误',
};

const escapeSegment = (segment: PropertyKey): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');

const issueOf = (where: string, issue: z.core.$ZodIssue): InputIssue => ({
  pointer: `${where}${issue.path.map((segment) => `/${escapeSegment(segment)}`).join('')}`,
  zh: zh[issue.code] ?? '内容有误',
  en: issue.message,
});

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
    result.error.issues.slice(0, 50).map((issue) => issueOf(where, issue)),
  );
};
