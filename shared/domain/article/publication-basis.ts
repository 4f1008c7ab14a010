import type { PublicationBasis } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';

const reviewComplete = (basis: Extract<PublicationBasis, { kind: 'review' }>, checksum: string): boolean => {
  const people = new Set(basis.decisions.map((decision) => decision.accountId));
  return (
    basis.chain.length > 0 &&
    basis.decisions.length === basis.chain.length &&
    people.size === basis.chain.length &&
    basis.chain.every(
      (stage, index) => basis.decisions[index]?.stage === stage && basis.decisions[index]?.checksum === checksum,
    ) &&
    basis.checksum === checksum
  );
};

/**
 * Asserts that an edition with this checksum may be online: a complete chain over exactly this text, an emergency
 * authorisation with a named leader and a reason, or a migration record. There is no fourth way.
 *
 * @throws DomainError basis-missing
 */
export const assertBasis = (basis: PublicationBasis | undefined, checksum: string): void => {
  const holds =
    (basis?.kind === 'review' && reviewComplete(basis, checksum)) ||
    (basis?.kind === 'emergency' && basis.leader.trim() !== '' && basis.reason.trim() !== '') ||
    (basis?.kind === 'migration' && basis.by !== '' && basis.basis.trim() !== '');
  if (!holds) throw new DomainError('basis-missing', `no basis for publication (${basis?.kind ?? 'none'})`);
};
