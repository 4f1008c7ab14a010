import { DomainError } from '#shared/domain/errors.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { siteClaims } from '#shared/domain/site/site-claims.ts';
import { siteIdentityIssues } from '#shared/domain/site/site-identity.ts';

/** Asserts that a site's domain, codes and place are in order and nobody else's. @throws DomainError input-invalid, address-taken */
export const assertIdentity = (site: Site, others: readonly Site[]): void => {
  const issues = siteIdentityIssues(site, others);
  if (issues.length > 0) throw new DomainError('input-invalid', 'identity of the site is not in order', {}, issues);
  const taken = new Set(others.flatMap(siteClaims));
  const clash = siteClaims(site).find((claim) => taken.has(claim));
  if (clash) throw new DomainError('address-taken', `${clash} belongs to another site`, { claim: clash });
};
