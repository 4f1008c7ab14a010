import { errors } from '@opensearch-project/opensearch';
import { indexDefinition, indexEdition } from './index-definition.ts';
import type { OpensearchEngine } from './opensearch-engine.ts';

const isError = (error: unknown, type: string): boolean =>
  error instanceof errors.ResponseError && JSON.stringify(error.body ?? '').includes(type);

/** The index behind the alias: made when missing, replaced without a moment in which the alias leads nowhere. */
export class SearchAlias {
  readonly #engine: OpensearchEngine;
  #ready: Promise<boolean> | undefined;

  constructor(engine: OpensearchEngine) {
    this.#engine = engine;
  }

  /**
   * Makes sure, once, that the alias leads to an index of this edition. Who only reads makes none and takes another edition as it is:
   * `false` while there is no index at all.
   */
  ready(): Promise<boolean> {
    this.#ready ??= this.#prepare().then(
      (stands) => {
        if (!stands) this.#ready = undefined;
        return stands;
      },
      (error: unknown) => {
        this.#ready = undefined;
        throw error;
      },
    );
    return this.#ready;
  }

  /** Puts an empty index behind the alias and drops the one before. */
  async empty(): Promise<void> {
    await this.ready();
    await this.#replace(await this.#current(), async () => undefined);
  }

  async #prepare(): Promise<boolean> {
    const { client, alias, readsOnly } = this.#engine;
    const current = await this.#current();
    if (readsOnly) return current !== undefined;
    if (current === undefined) {
      try {
        await client.indices.create({ index: `${alias}-1`, body: { ...indexDefinition, aliases: { [alias]: {} } } });
      } catch (error) {
        // Another process was quicker.
        if (!isError(error, 'resource_already_exists_exception')) throw error;
      }
      return true;
    }
    const { body } = await client.indices.getMapping({ index: current });
    if (body[current]?.mappings._meta?.['edition'] === indexEdition) return true;
    await this.#replace(current, async (next) => {
      await client.reindex({
        wait_for_completion: true,
        refresh: true,
        body: { source: { index: current }, dest: { index: next, version_type: 'external' } },
      });
    });
    return true;
  }

  async #current(): Promise<string | undefined> {
    const { client, alias } = this.#engine;
    try {
      // Of our own indexes: who may see these need not see others.
      const { body } = await client.indices.getAlias({ index: `${alias}-*`, name: alias });
      return Object.keys(body)[0];
    } catch (error) {
      if (error instanceof errors.ResponseError && error.statusCode === 404) return undefined;
      throw error;
    }
  }

  async #replace(current: string | undefined, fill: (next: string) => Promise<void>): Promise<void> {
    const { client, alias } = this.#engine;
    const next = `${alias}-${Date.now()}`;
    await client.indices.create({ index: next, body: indexDefinition });
    await fill(next);
    const remove = current === undefined ? [] : [{ remove_index: { index: current } }];
    await client.indices.updateAliases({ body: { actions: [{ add: { index: next, alias } }, ...remove] } });
  }
}
