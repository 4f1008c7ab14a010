import { DomainError } from '#shared/domain/errors.ts';

/** @throws DomainError `input-invalid` unless `to` is exactly one plain address: nothing that could add readers or headers */
export const assertMailAddress = (to: string): void => {
  if (to.length > 254 || !/^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+$/.test(to)) {
    throw new DomainError('input-invalid', 'not a mail address');
  }
};
