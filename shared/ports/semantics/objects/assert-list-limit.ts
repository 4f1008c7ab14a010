import { DomainError } from '#shared/domain/errors.ts';

/** @throws DomainError `input-invalid` when a list of objects is asked for with a limit outside 1 to 1000 */
export const assertListLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new DomainError('input-invalid', `a limit of ${limit}; 1 to 1000 are allowed`);
  }
};
