import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = ['../../../shared/rendering/', '../../../web/theme/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * Changes with whatever makes a page of the same data another page: code, templates, words and styles. In the bundle of a
 * function the value itself stands in the place of this file (scripts/bundles).
 */
export const pageEdition = (): string => {
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
