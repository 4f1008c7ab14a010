import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { App, FileSystem, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { leftOutInEmulator, leftUndoneInEmulator } from '../config/emulator-capabilities.ts';
import { environmentNamed } from '../config/environments.ts';
import { buildCluster, type ClusterInput } from '../stacks/cluster-app.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const app = new App();
const context = (name: string): string | undefined => app.node.tryGetContext(name) as string | undefined;

const edition = context('originSecretEdition');
const environment = environmentNamed(context('env'), {
  searchEndpoint: context('searchEndpoint'),
  exchangesOriginSecret: context('exchangesOriginSecret') === 'true',
  originSecretEdition: edition === undefined ? undefined : Number(edition),
});
const account = environment.account ?? process.env['CDK_DEFAULT_ACCOUNT'];

const bundleOf = (entry: string): string => {
  const folder = join(root, 'dist/functions', entry);
  if (!existsSync(folder)) throw new Error(`no bundle of ${entry}: run npm run build:functions`);
  return folder;
};

/** Every file of the folder is a site: a department adds its own and touches nothing else. */
const sitesIn = async (folder: string): Promise<ClusterInput['sites']> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => {
      const told = (await import(pathToFileURL(join(folder, file)).href)) as Partial<ClusterInput['sites'][number]>;
      if (told.site === undefined) throw new Error(`${file}: site is missing (export const site: SiteDefinition = …)`);
      return { ...told, site: told.site };
    }),
  );
};

buildCluster(app, {
  environment: { ...environment, ...(account ? { account } : {}) },
  sites: await sitesIn(resolve(root, context('sites') ?? 'infra/sites')),
  code: (entry) => Code.fromAsset(bundleOf(entry)),
  deskEdition: FileSystem.fingerprint(bundleOf('cluster/upload-desk')),
});
if (environment.emulated)
  for (const [type, instead] of Object.entries({ ...leftOutInEmulator, ...leftUndoneInEmulator }))
    console.error(`left out: ${type} (${instead})`);
else Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
