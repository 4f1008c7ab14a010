import { DomainError } from '#shared/domain/errors.ts';

/**
 * Loads, decides and saves again when somebody else saved in between, up to `tries` times.
 *
 * @throws DomainError too-many-requests when others keep coming first
 */
export const retryConflicts = async <Answer>(tries: number, attempt: () => Promise<Answer>): Promise<Answer> => {
  for (let turn = 1; turn <= tries; turn += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'version-conflict')) throw error;
    }
  }
  throw new DomainError('too-many-requests', 'others keep changing the same thing');
};
