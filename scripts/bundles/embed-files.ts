import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { apiDocument } from '../../functions/cluster/api/api-document.ts';
import { pageEdition } from '../../functions/rendering/renewal/page-edition.ts';
import { themeFiles } from '../../web/theme/theme-files.ts';

/** What a module says that reads files, or needs every context, at run time: a bundle carries the answer instead. */
const embedded: Readonly<Record<string, () => string>> = {
  'web/theme/theme-files.ts': () => `export const themeFiles = () => new Map(${JSON.stringify([...themeFiles()])});`,
  'functions/rendering/renewal/page-edition.ts': () =>
    `export const pageEdition = () => ${JSON.stringify(pageEdition())};`,
  'functions/cluster/api/api-document.ts': () => `export const apiDocument = () => ${JSON.stringify(apiDocument())};`,
};

/** Words of the schema library in languages that no answer is in. */
const spared: Readonly<Record<string, string>> = {
  'node_modules/zod/v4/locales/index.js': "export { default as en } from './en.js';",
};

/** Puts the answers of such modules in their place. */
export const embedFiles: Plugin = {
  name: 'embed-files',
  setup: (build) => {
    const put = (path: string, contents: () => string): void =>
      build.onLoad({ filter: new RegExp(`${path.replaceAll('.', '\\.')}$`) }, ({ path: file }) => ({
        contents: contents(),
        resolveDir: dirname(file),
      }));
    for (const [path, contents] of Object.entries(embedded)) put(path, contents);
    for (const [path, contents] of Object.entries(spared)) put(path, () => contents);
  },
};
