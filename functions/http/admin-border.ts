import type { ClusterConfig } from '#functions/composition/services.ts';
import { DomainError } from '#shared/domain/errors.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/** @throws DomainError not-found: beyond the admin host there is nothing for staff */
export const assertAdminHost = ({ adminOrigin }: Pick<ClusterConfig, 'adminOrigin'>, host: string): void => {
  if (host !== new URL(adminOrigin).hostname) throw new DomainError('not-found', `${host} is not the admin host`);
};

/** @throws DomainError forbidden when a page of another origin sent the request */
export const assertOwnOrigin = ({ adminOrigin }: Pick<ClusterConfig, 'adminOrigin'>, headers: Headers): void => {
  const { origin } = headers;
  if (origin !== undefined && origin !== new URL(adminOrigin).origin)
    throw new DomainError('forbidden', 'origin is not the admin origin', { origin: origin.slice(0, 200) });
};
