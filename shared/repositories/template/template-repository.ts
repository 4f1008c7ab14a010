import type { Template } from '#shared/domain/template/template.ts';
import type { ItemKey, TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { keys } from '#shared/repositories/keys.ts';
import { queryAll } from '#shared/repositories/query-all.ts';

const padded = (version: number): string => String(version).padStart(6, '0');

/** The templates a site has of its own, by theme, with all their versions. */
export class TemplateRepository {
  readonly #tables: TableStore;
  constructor(tables: TableStore) {
    this.#tables = tables;
  }

  #versionKey(siteId: string, theme: string, name: string, version: string): ItemKey {
    return { table: 'tenants', pk: `site#${siteId}#templateVersions#${theme}`, sk: `${name}#${version}` };
  }

  async find(siteId: string, theme: string, name: string): Promise<Template | undefined> {
    const item = await this.#tables.get(keys.template(siteId, theme, name));
    return item && entityOf<Template>(item);
  }

  async findVersion(siteId: string, theme: string, name: string, version: number): Promise<Template | undefined> {
    const item = await this.#tables.get(this.#versionKey(siteId, theme, name, padded(version)));
    return item && entityOf<Template>(item);
  }

  /** Templates of one theme, by name. */
  async list(siteId: string, theme: string): Promise<readonly Template[]> {
    const items = await queryAll(this.#tables, { table: 'tenants', partition: keys.templates(siteId, theme) });
    return items.map((item) => entityOf<Template>(item));
  }

  /** Names of the themes the site has templates of, in order of making. */
  async themes(siteId: string): Promise<readonly string[]> {
    const items = await queryAll(this.#tables, { table: 'tenants', partition: `site#${siteId}#themes` });
    return items.map((item) => item.sk);
  }

  /** Sources of one theme by template name: what stands over the base theme. */
  async sources(siteId: string, theme: string): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.list(siteId, theme)).map(({ name, source }) => [name, source]));
  }

  /** Writes that save a template read at `version - 1` and keep this version for good. */
  put(template: Template): readonly Write[] {
    const { siteId, theme, name, version } = template;
    const kept = this.#versionKey(siteId, theme, name, padded(version));
    return [
      entityPut(keys.template(siteId, theme, name), template),
      { table: kept.table, put: { pk: kept.pk, sk: kept.sk, version: 1, entity: JSON.stringify(template) } },
      { table: 'tenants', put: { pk: `site#${siteId}#themes`, sk: theme, version: 1 } },
    ];
  }
}
