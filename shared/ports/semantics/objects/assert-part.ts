import { DomainError } from '#shared/domain/errors.ts';
import { partSize } from '../../object-store.ts';

/** The most parts an upload may have. */
const maxParts = 10_000;

/** @throws DomainError `input-invalid` when a part has no valid number (1 to 10 000) or is empty or above 8 MiB */
export const assertPart = (number: number, body: Uint8Array): void => {
  if (!Number.isInteger(number) || number < 1 || number > maxParts) {
    throw new DomainError('input-invalid', `part number ${number} is not in 1 to ${maxParts}`);
  }
  if (body.byteLength < 1 || body.byteLength > partSize) {
    throw new DomainError('input-invalid', `a part of ${body.byteLength} bytes; 1 to ${partSize} are allowed`);
  }
};
