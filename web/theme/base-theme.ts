import { createHash } from 'node:crypto';
import type { ThemeSources } from '../../shared/rendering/theme/theme.ts';
import { type ThemeFiles, themeFiles } from './theme-files.ts';
import { words } from './words.ts';

/** A file of the theme as it is served: `address` carries the hash of its bytes and may be cached for ever. */
export type ThemeAsset = {
  readonly name: string;
  readonly address: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

export type BaseTheme = { readonly sources: ThemeSources; readonly assets: readonly ThemeAsset[] };

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const below = (files: ThemeFiles, folder: string): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => path.startsWith(folder)).map(([path, text]) => [path.slice(folder.length), text]);

const templatesIn = (files: ThemeFiles): ReadonlyMap<string, string> =>
  new Map(below(files, 'templates/').map(([name, text]) => [name.slice(0, -'.liquid'.length), text]));

/** The parts of the one style sheet, in the order they overrule one another. */
const styles = 'base header front blocks columns occasions article prose plain narrow modes print'.split(' ');

const stylesIn = (files: ThemeFiles): string =>
  styles
    .map((part) => files.get(`styles/${part}.css`) ?? '')
    .join('')
    .replace(/\n\s+/g, '\n');

const asset = (name: string, text: string): ThemeAsset => {
  const bytes = Buffer.from(text);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { name, address: `/assets/${name}?v=${hash}`, contentType, bytes };
};

/** The public base theme: templates by name, words, and the files served below `/assets/`. */
export const loadBaseTheme = (): BaseTheme => {
  const files = themeFiles();
  const assets = [
    asset('site.css', stylesIn(files)),
    ...below(files, 'assets/').map(([name, text]) => asset(name, text)),
  ];
  return {
    sources: {
      templates: templatesIn(files),
      words,
      assets: new Map(assets.map(({ name, address }) => [name, address])),
    },
    assets,
  };
};
