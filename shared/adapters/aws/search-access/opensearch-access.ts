import { type Client, errors } from '@opensearch-project/opensearch';
import type { SearchAccess, SearchRole } from '#shared/ports/search-access.ts';
import { maxTries, retryPause } from '../engine/retry-pause.ts';
import { roleDocument } from './role-documents.ts';

const api = '/_plugins/_security/api';
const nameOf = (role: SearchRole): string => `zhanqun-${role}`;

type Answer = { readonly [Name in string]: { readonly backend_roles?: readonly string[] } };

/** Whether a domain that was made a moment ago may still answer otherwise. */
const passes = (error: unknown): boolean =>
  error instanceof errors.ConnectionError ||
  error instanceof errors.TimeoutError ||
  (error instanceof errors.ResponseError && [409, 429, 502, 503, 504].includes(error.statusCode ?? 0));

/** Roles of the search engine's security, asked as whoever it takes for its master. */
export class OpensearchAccess implements SearchAccess {
  readonly #client: Client;
  readonly #alias: string;

  constructor({ client, alias }: { readonly client: Client; readonly alias: string }) {
    this.#client = client;
    this.#alias = alias;
  }

  async assign(role: SearchRole, members: readonly string[]): Promise<void> {
    // The role first: a mapping to a role that is not there is refused.
    await this.#ask('PUT', `roles/${nameOf(role)}`, roleDocument(role, this.#alias));
    await this.#map(role, members);
  }

  async withdraw(role: SearchRole, members: readonly string[]): Promise<void> {
    const found = (await this.#ask('GET', `rolesmapping/${nameOf(role)}`)) as Answer | undefined;
    const left = (found?.[nameOf(role)]?.backend_roles ?? []).filter((member) => !members.includes(member));
    if (left.length > 0) return this.#map(role, left);
    await this.#ask('DELETE', `rolesmapping/${nameOf(role)}`);
    await this.#ask('DELETE', `roles/${nameOf(role)}`);
  }

  async #map(role: SearchRole, members: readonly string[]): Promise<void> {
    // Callers are known by the roles of the cloud they have taken.
    await this.#ask('PUT', `rolesmapping/${nameOf(role)}`, { backend_roles: members, hosts: [], users: [] });
  }

  /** The answer; undefined for what is not there. */
  async #ask(method: 'GET' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await this.#client.transport.request({ method, path: `${api}/${path}`, ...(body ? { body } : {}) }))
          .body;
      } catch (error) {
        if (method !== 'PUT' && error instanceof errors.ResponseError && error.statusCode === 404) return undefined;
        if (!passes(error) || tries === maxTries) throw error;
        await retryPause(tries);
      }
    }
  }
}
