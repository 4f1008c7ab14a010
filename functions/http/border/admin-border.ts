import type { ClusterConfig } from '#functions/composition/services.ts';
import { DomainError } from '#shared/domain/errors.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/** On a machine of its own the staff side is reached under any name of that machine. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

const sameHost = (one: string, other: string): boolean =>
  one === other || (loopback.includes(one) && loopback.includes(other));

/** Whether the staff side is reached under this name. */
export const isAdminHost = ({ adminOrigin }: Pick<ClusterConfig, 'adminOrigin'>, host: string): boolean =>
  sameHost(host, new URL(adminOrigin).hostname);

/** @throws DomainError not-found: beyond the admin host there is nothing for staff */
export const assertAdminHost = (config: Pick<ClusterConfig, 'adminOrigin'>, host: string): void => {
  if (!isAdminHost(config, host)) throw new DomainError('not-found', `${host} is not the admin host`);
};

const sameOrigin = (origin: string, adminOrigin: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const [one, other] = [new URL(origin), new URL(adminOrigin)];
  return one.protocol === other.protocol && one.port === other.port && sameHost(one.hostname, other.hostname);
};

/** @throws DomainError forbidden when a page of another origin sent the request */
export const assertOwnOrigin = ({ adminOrigin }: Pick<ClusterConfig, 'adminOrigin'>, headers: Headers): void => {
  const { origin } = headers;
  if (origin !== undefined && !sameOrigin(origin, adminOrigin))
    throw new DomainError('forbidden', 'origin is not the admin origin', { origin: origin.slice(0, 200) });
};
