import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { runCommand } from '../engines/run-command.ts';

const root = resolve(import.meta.dirname, '..', '..');
const entry = 'infra/constructs/sub-site.ts';

type Manifest = {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const manifestOf = ({ version, license, dependencies, devDependencies }: Manifest) => ({
  name: 'zhanqun-sub-site',
  version,
  description: 'The construct by which a department deploys its site of a government website cluster.',
  license,
  type: 'module',
  exports: { '.': { types: `./types/${entry.replace(/\.ts$/, '.d.ts')}`, default: './sub-site.js' } },
  // Types name their neighbours as the sources do.
  imports: { '#shared/*.ts': { types: './types/shared/*.d.ts' } },
  dependencies: { zod: dependencies['zod'] },
  peerDependencies: {
    'aws-cdk-lib': `^${devDependencies['aws-cdk-lib']}`,
    constructs: `^${devDependencies['constructs']}`,
  },
});

const emitTypes = async (folder: string): Promise<void> => {
  const project = join(folder, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: root,
    outDir: 'types',
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const told = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files: [join(root, entry)] };
  writeFileSync(project, JSON.stringify(told));
  await runCommand(process.execPath, [join(root, 'node_modules/.bin/tsc'), '-p', project], root);
  rmSync(project);
};

/**
 * Packs the construct of a site with its types into `target`, for departments that have repositories of their own: without the
 * code of the cluster, for plain Node. Answers the path of the package.
 *
 * @throws Error with what the compiler said
 */
export const packageConstruct = async (target: string): Promise<string> => {
  const folder = join(target, 'package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, 'sub-site.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'zod'],
    logLevel: 'error',
  });
  await emitTypes(folder);
  const manifest = manifestOf(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  copyFileSync(join(root, 'docs/examples/department-site/README.md'), join(folder, 'README.md'));
  const said = await runCommand('npm', ['pack', '--silent', '--pack-destination', target], folder);
  const name = said.split('\n').at(-1) ?? '';
  rmSync(folder, { recursive: true });
  return join(target, name);
};
