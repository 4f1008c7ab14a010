import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ThemeSources } from '../../shared/rendering/theme/theme.ts';
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

const here = new URL('./', import.meta.url);

const readTemplates = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(new URL('templates/', here), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.liquid'))
      .map((name) => name.replaceAll('\\', '/'))
      .sort()
      .map((name) => [name.slice(0, -'.liquid'.length), readFileSync(new URL(`templates/${name}`, here), 'utf8')]),
  );

/** The parts of the one style sheet, in the order they overrule one another. */
const styles = 'base header front blocks columns article prose plain narrow modes print'.split(' ');

const readStyles = (): Buffer =>
  Buffer.from(
    styles
      .map((part) => readFileSync(new URL(`styles/${part}.css`, here), 'utf8'))
      .join('')
      .replace(/\n\s+/g, '\n'),
  );

const asset = (name: string, bytes: Buffer): ThemeAsset => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { name, address: `/assets/${name}?v=${hash}`, contentType, bytes };
};

/** Reads the public base theme from its folder: templates by name, words, and the files served below `/assets/`. */
export const loadBaseTheme = (): BaseTheme => {
  const files = readdirSync(new URL('assets/', here)).sort();
  const assets = [
    asset('site.css', readStyles()),
    ...files.map((name) => asset(name, readFileSync(new URL(`assets/${name}`, here)))),
  ];
  return {
    sources: { templates: readTemplates(), words, assets: new Map(assets.map(({ name, address }) => [name, address])) },
    assets,
  };
};
