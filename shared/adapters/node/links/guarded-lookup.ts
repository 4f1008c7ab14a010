import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Carries a refusal out of the resolution of a name. */
class PrivateAddress extends Error {
  readonly code = 'PRIVATE';
}

/** Examines every address a name has, on the very look-up the connection uses: a name cannot change its mind in between. */
export const guardedLookup =
  (isRefused: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const refused = addresses.some(({ address }) => isRefused(address));
      if (refused) return callback(new PrivateAddress(`${hostname} is inside`) as NodeJS.ErrnoException, []);
      const [first] = addresses;
      if (options.all || !first) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };

export type NetworkFailure = 'privateAddress' | 'timeout' | 'dns' | 'connection';

/** What went wrong on the way to a host, in one word. */
export const networkFailure = (error: NodeJS.ErrnoException): NetworkFailure => {
  if (error.code === 'PRIVATE') return 'privateAddress';
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || error.code === 'ETIMEDOUT') return 'timeout';
  return error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? 'dns' : 'connection';
};
