import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rebuildPages } from '#functions/rendering/rebuild-pages.ts';
import type { RenderingServices } from '#functions/rendering/rendering-services.ts';

const mark = { table: 'tenants', pk: 'cluster', sk: 'pageEdition' } as const;
const sources = ['../../../shared/rendering/', '../../../web/theme/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Changes with whatever makes a page of the same data another page: code, templates, words and styles. */
const pageEdition = (): string => {
  const hash = createHash('sha256');
  for (const folder of sources) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(ts|liquid|css|js|svg)$/.test(name),
    );
    for (const name of names.filter((one) => !one.endsWith('.test.ts')).sort())
      hash.update(name).update(readFileSync(`${folder}${name}`));
  }
  return hash.digest('hex');
};

/** After an upgrade that changed how pages are made, asks for all of them behind everything else; what comes out the same is not rewritten. */
export const renewPages = async (services: RenderingServices): Promise<void> => {
  const edition = pageEdition();
  const known = await services.tables.get(mark);
  if (known?.['edition'] === edition) return;
  await services.tables.transact([{ table: mark.table, put: { pk: mark.pk, sk: mark.sk, version: 1, edition } }]);
  if (known) await rebuildPages(services)();
};
