import type { RegistrationPorts } from '#functions/sites/registration/registration-ports.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { RegisteredSite } from '#shared/schemas/events/registered-site.ts';

/**
 * A distribution outlives its stack, so that readers find the notice; while it stands, no other takes its host. Told before
 * anything is made, not by the distribution's own refusal after all else is.
 *
 * @throws DomainError address-taken with what stands there and where the way out is written
 */
export const assertHostFree = async (
  { edge }: Pick<RegistrationPorts, 'edge'>,
  { siteId, definition }: RegisteredSite,
): Promise<void> => {
  const standing = await edge.standing(siteId);
  if (!standing) return;
  const { name, notedAt } = standing;
  throw new DomainError(
    'address-taken',
    `host ${definition.domain} of site ${siteId} is still held by distribution ${name}, which outlived an earlier stack: disable and delete it, delete parameter ${notedAt}, then deploy again (docs/runbook.md, bring-a-site-back)`,
    { siteId },
  );
};
