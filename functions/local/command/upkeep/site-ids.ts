import type { Services } from '#functions/composition/services.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';

/** The site that was named, or all. @throws DomainError site-not-found */
export const siteIds = async (
  { tables }: Pick<Services, 'tables'>,
  named: string | undefined,
): Promise<readonly string[]> => {
  const ids = (await new SiteRepository(tables).list()).map(({ siteId }) => siteId);
  if (named === undefined) return ids;
  if (!ids.includes(named)) throw new DomainError('site-not-found', `no site ${named}`);
  return [named];
};
