import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type Architecture, carriedNames, carryPackage } from './carried-packages.ts';
import { embedFiles } from './embed-files.ts';
import { type Entry, findEntries } from './find-entries.ts';

type Part = { readonly name: string; readonly bytes: number };

/** A function as it is deployed. */
export type Bundle = Entry & {
  readonly folder: string;
  /** Code that is read at the start. */
  readonly bytes: number;
  /** What is read only when it is needed: code of its own, and packages beside the code. */
  readonly apart: readonly Part[];
};

export const bundlesFolder = 'dist/functions';
const mapsFolder = 'dist/function-maps';

// Packages of the older module system ask for these by name.
const banner = [
  "import{createRequire as zqRequire}from'node:module';",
  "import{fileURLToPath as zqPath}from'node:url';",
  'const require=zqRequire(import.meta.url);',
  "const __filename=zqPath(import.meta.url),__dirname=zqPath(new URL('.',import.meta.url));",
].join('');

const bundle = async (entry: Entry, folder: string): Promise<Metafile['outputs']> => {
  const { metafile } = await build({
    entryPoints: [{ in: entry.file, out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    platform: 'node',
    format: 'esm',
    // What a package offers as modules can be taken in parts; its other build only as a whole.
    mainFields: ['module', 'main'],
    target: 'node24',
    sourcemap: 'external',
    legalComments: 'none',
    logLevel: 'error',
    banner: { js: banner },
    // The build without native code is for machines that no function runs on.
    external: [...carriedNames, '@node-rs/jieba/dict.js', 'jieba-wasm'],
    plugins: [embedFiles],
  });
  return metafile.outputs;
};

/** What is read at the start: the entry, and all it imports on the spot. */
const atStart = (outputs: Metafile['outputs'], file: string, known = new Set<string>()): ReadonlySet<string> => {
  known.add(file);
  for (const { path, kind, external } of outputs[file]?.imports ?? [])
    if (kind === 'import-statement' && !external && !known.has(path)) atStart(outputs, path, known);
  return known;
};

const carry = async (outputs: Metafile['outputs'], folder: string, architecture: Architecture): Promise<Part[]> => {
  const imports = Object.values(outputs).flatMap((output) => output.imports);
  const asked = new Set(imports.filter(({ external }) => external).map(({ path }) => path));
  const parts: Part[] = [];
  for (const owner of carriedNames.filter((name) => asked.has(name)))
    parts.push(...(await carryPackage(owner, folder, architecture)));
  return parts;
};

const putMapsApart = (outputs: Metafile['outputs']): void => {
  for (const file of Object.keys(outputs).filter((name) => name.endsWith('.map'))) {
    const target = file.replace(bundlesFolder, mapsFolder);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(file, target);
  }
};

type Output = Metafile['outputs'][string];

const largestInput = ({ inputs }: Output): string =>
  Object.entries(inputs).toSorted(([, one], [, other]) => other.bytesInOutput - one.bytesInOutput)[0]?.[0] ?? '';

/** A part by what it is for: the package that most of it comes from, or the file of ours. */
const partName = (output: Output): string => {
  const main = output.entryPoint ?? largestInput(output);
  const [, owner] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(main) ?? [];
  return owner ?? main.replace(/^.*\/|\.ts$/g, '');
};

const partsOf = (outputs: readonly Output[]): readonly Part[] => {
  const bytes = new Map<string, number>();
  for (const output of outputs) bytes.set(partName(output), (bytes.get(partName(output)) ?? 0) + output.bytes);
  return [...bytes].map(([name, sum]) => ({ name, bytes: sum }));
};

const makeBundle = async (entry: Entry, architecture: Architecture): Promise<Bundle> => {
  const folder = join(bundlesFolder, entry.name);
  const outputs = await bundle(entry, folder);
  const start = atStart(outputs, `${folder}/index.mjs`);
  const sizes = Object.entries(outputs).filter(([file]) => file.endsWith('.mjs'));
  const later = sizes.filter(([file]) => !start.has(file));
  putMapsApart(outputs);
  return {
    ...entry,
    folder,
    bytes: sizes.reduce((sum, [file, { bytes }]) => sum + (start.has(file) ? bytes : 0), 0),
    apart: [...partsOf(later.map(([, output]) => output)), ...(await carry(outputs, folder, architecture))],
  };
};

const builtDesk = 'dist/admin';

/** Lays the built desk beside the function that puts it into the store; without one it has nothing to put. */
const carryDesk = (): void => {
  if (existsSync(builtDesk)) cpSync(builtDesk, join(bundlesFolder, 'cluster/upload-desk/desk'), { recursive: true });
};

/** Bundles every entry with its SDK, minified, source maps apart; lays beside it what no bundle can hold. */
export const makeBundles = async (architecture: Architecture): Promise<readonly Bundle[]> => {
  for (const folder of [bundlesFolder, mapsFolder]) rmSync(folder, { recursive: true, force: true });
  const bundles: Bundle[] = [];
  for (const entry of findEntries()) bundles.push(await makeBundle(entry, architecture));
  carryDesk();
  return bundles;
};
