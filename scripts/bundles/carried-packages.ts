import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engineFolder } from '../engines/engine-folder.ts';
import { runCommand } from '../engines/run-command.ts';

export type Architecture = 'arm64' | 'x64';

/**
 * Packages that no bundle can hold, because they are native or read files of their own: they lie beside the bundles that ask for
 * them. `native` names what differs by the machine.
 */
const carried: Readonly<
  Record<string, { readonly with: readonly string[]; readonly native: (arch: Architecture) => readonly string[] }>
> = {
  sharp: {
    with: ['@img/colour', 'detect-libc', 'semver'],
    native: (arch) => [`@img/sharp-linux-${arch}`, `@img/sharp-libvips-linux-${arch}`],
  },
  '@node-rs/jieba': { with: [], native: (arch) => [`@node-rs/jieba-linux-${arch}-gnu`] },
};

export const carriedNames: readonly string[] = Object.keys(carried);

type Manifest = { readonly version: string; readonly optionalDependencies?: Readonly<Record<string, string>> };
const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The version that a package, or the one it came with, asks for. */
const wantedVersion = (owner: string, name: string): string => {
  const own = manifestOf(join('node_modules', owner));
  const version = own.optionalDependencies?.[name];
  if (version === undefined) throw new Error(`${owner} knows no ${name}`);
  return version;
};

/** The folder of a package for another machine than this one, fetched once. */
const fetched = (name: string, version: string): Promise<string> =>
  engineFolder(`${name.replaceAll('/', '-')}-${version}`, async (folder) => {
    const said = await runCommand(
      'npm',
      ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder],
      folder,
    );
    const file = said.split('\n').findLast((line) => line.endsWith('.tgz')) ?? '';
    await runCommand('tar', ['xzf', file, '--strip-components=1', 'package'], folder);
  });

const sourceOf = async (owner: string, name: string): Promise<string> => {
  const here = join('node_modules', name);
  return existsSync(here) ? here : fetched(name, wantedVersion(owner, name));
};

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);

/** Lays a package and what it needs beside a bundle; answers the bytes of each. */
export const carryPackage = async (
  owner: string,
  folder: string,
  arch: Architecture,
): Promise<readonly { readonly name: string; readonly bytes: number }[]> => {
  const { with: companions, native } = carried[owner] ?? { with: [], native: () => [] };
  const laid = [];
  for (const name of [owner, ...companions, ...native(arch)]) {
    const target = join(folder, 'node_modules', name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(await sourceOf(owner, name), target, {
      recursive: true,
      dereference: true,
      filter: (path) => !/\/(test|src|docs?)$|\.(d\.[cm]?ts|map|md)$/.test(path),
    });
    laid.push({ name, bytes: sizeOf(target) });
  }
  return laid;
};
