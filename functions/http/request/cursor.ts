import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';

const mac = (secret: string, scope: string, inner: string): string =>
  createHmac('sha256', secret).update(scope).update('\0').update(inner).digest('base64url').slice(0, 22);

/** An opaque cursor that only this cluster can have made, and only for this query (`scope`). */
export const signCursor = (secret: string, scope: string, inner: string | undefined): string | null =>
  inner === undefined ? null : `${Buffer.from(inner).toString('base64url')}.${mac(secret, scope, inner)}`;

/** @throws DomainError cursor-invalid when it was not made by `signCursor` for the same query */
export const readCursor = (secret: string, scope: string, cursor: string | undefined): string | undefined => {
  if (cursor === undefined) return undefined;
  const [encoded = '', signature = ''] = cursor.split('.');
  const inner = Buffer.from(encoded, 'base64url').toString('utf8');
  const given = Buffer.from(signature);
  const expected = Buffer.from(mac(secret, scope, inner));
  const same = given.length === expected.length && timingSafeEqual(given, expected);
  if (!same) throw new DomainError('cursor-invalid', 'cursor does not belong to this query');
  return inner;
};
