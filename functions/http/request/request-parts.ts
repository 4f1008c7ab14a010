import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '#shared/domain/errors.ts';

/** JSON bodies are at most 1 MiB; larger things go to the object store in parts. */
export const maxBodyBytes = 1024 * 1024;
/** One part of an upload. */
const maxRawBytes = 8 * 1024 * 1024;
const maxDepth = 40;

const deeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => deeperThan(inner, depth - 1)));

/** Where a string stands that no engine keeps as it is: with a null character or half of a surrogate pair. */
const brokenText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000') ? undefined : '';
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const below = brokenText(inner);
    if (below !== undefined) return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${below}`;
  }
  return undefined;
};

/** What a request carries; nothing at all is an empty object, so that acts without fields need no body. @throws DomainError too-large, input-invalid */
export const jsonBody = (event: APIGatewayProxyEventV2): unknown => {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  if (Buffer.byteLength(raw) > maxBodyBytes)
    throw new DomainError('too-large', 'body over 1 MiB', { limitBytes: maxBodyBytes });
  const type = event.headers['content-type'];
  if (raw === '' && type === undefined) return {};
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type ?? '')) {
    throw new DomainError('input-invalid', 'content type is not JSON', {}, [
      { pointer: '', zh: '请求内容须为 application/json', en: 'The body must be application/json' },
    ]);
  }
  if (raw === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw new DomainError('input-invalid', 'body is not JSON', {}, [
      { pointer: '', zh: '请求内容不是有效的 JSON', en: 'The body is not valid JSON' },
    ]);
  }
  if (deeperThan(value, maxDepth)) {
    throw new DomainError('input-invalid', 'body is nested too deep', {}, [
      { pointer: '', zh: '内容嵌套过深', en: 'The body is nested too deep' },
    ]);
  }
  const broken = brokenText(value);
  if (broken !== undefined) {
    throw new DomainError('input-invalid', 'text is not well-formed', {}, [
      { pointer: broken, zh: '含有无法保存的字符', en: 'Holds characters that cannot be stored' },
    ]);
  }
  return value;
};

/** @throws DomainError too-large, input-invalid where the bytes came as text and may be bent */
export const byteBody = (event: APIGatewayProxyEventV2): Uint8Array => {
  if (!event.isBase64Encoded) {
    throw new DomainError('input-invalid', 'content type is not bytes', {}, [
      {
        pointer: '',
        zh: '请求内容须为 application/octet-stream',
        en: 'The body must be application/octet-stream',
      },
    ]);
  }
  const bytes = Buffer.from(event.body ?? '', 'base64');
  if (bytes.length > maxRawBytes) throw new DomainError('too-large', 'part over 8 MiB', { limitBytes: maxRawBytes });
  return bytes;
};

/** `zh` unless the reader prefers English. */
export const languageOf = (header: string | undefined): 'zh' | 'en' => (/^\s*en\b/i.test(header ?? '') ? 'en' : 'zh');

/** Host of the request without port, lower case; behind a distribution, what the reader asked for. */
export const hostOf = (event: APIGatewayProxyEventV2): string =>
  (event.headers['host'] ?? event.requestContext.domainName).replace(/:\d+$/, '').toLowerCase();

/**
 * The version named by `If-Match: "3"`; 0 when there is none and none is demanded.
 *
 * @throws DomainError precondition-required, input-invalid
 */
export const ifMatchOf = (header: string | undefined, demanded: boolean): number => {
  if (header === undefined) {
    if (demanded) throw new DomainError('precondition-required', 'If-Match is missing');
    return 0;
  }
  const version = /^\s*(?:W\/)?"?(\d{1,12})"?\s*$/.exec(header)?.[1];
  if (!version) throw new DomainError('version-conflict', 'If-Match names no version of ours');
  return Number(version);
};
