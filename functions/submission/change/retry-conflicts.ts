import { DomainError } from '#shared/domain/errors.ts';

const attempts = 8;

const isConflict = (error: unknown): boolean => error instanceof DomainError && error.code === 'version-conflict';

/**
 * Loads, decides and saves again where somebody changed something meanwhile: figures are counted by many at once. What is not
 * possible any more is then refused by its own rule.
 *
 * @throws DomainError version-conflict after some attempts, and what `attempt` throws
 */
export const retryConflicts = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error) || tries === attempts) throw error;
    }
  }
};
