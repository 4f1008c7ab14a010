import { DomainError } from '#shared/domain/errors.ts';

const invalid = (key: string): boolean =>
  key.length > 1024 ||
  Buffer.byteLength(key) > 1024 ||
  !key.isWellFormed() ||
  /[\p{Cc}\\]/u.test(key) ||
  key.split('/').some((segment) => segment === '' || segment === '.' || segment === '..');

/** @throws DomainError `input-invalid` when `key` is not an object key: path tricks, control characters, over 1024 bytes */
export const assertObjectKey = (key: string): void => {
  if (typeof key !== 'string' || invalid(key)) throw new DomainError('input-invalid', 'not an object key');
};
