import { mkdtempSync, rmSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBundles } from '../../scripts/bundles/make-bundles.ts';
import { type EmulatorApi, elements, emulatorApi } from '../../scripts/emulator/emulator-api.ts';
import { type CdkResult, runCdk } from '../../scripts/emulator/run-cdk.ts';
import { type Emulator, startEmulator } from '../../scripts/emulator/start-emulator.ts';
import { startOpensearch } from '../../scripts/engines/opensearch.ts';
import { type Reader, readerAt } from './reader.ts';
import { addSiteFile, storySites } from './site-files.ts';

export const prefix = 'zhanqun-emulator-';

/** The cluster on an emulator of the cloud, with all that a story does to it from outside. */
export type DeployedCluster = {
  readonly emulator: Emulator;
  readonly api: EmulatorApi;
  readonly read: Reader;
  /** A department adds a file here. */
  readonly sitesFolder: string;
  /** The CDK's command line, e.g. `deploy --all`. */
  readonly cdk: (...args: string[]) => Promise<CdkResult>;
  /** What a stack tells of itself, e.g. the host of its distribution. */
  readonly output: (stack: string, name: string) => Promise<string>;
  readonly stacks: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** Runs it and fails with what it said. @throws Error */
export const succeed = async (run: Promise<CdkResult>): Promise<string> => {
  const { said, succeeded } = await run;
  if (!succeeded) throw new Error(`the deployment failed:\n${said.slice(-6000)}`);
  return said;
};

/** Bundles the functions, starts the engines, and prepares the account as an operator does once. */
export const startCloud = async (): Promise<DeployedCluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const [emulator, search] = await Promise.all([startEmulator(folder), startOpensearch(folder)]);
  console.log(`deploy: MiniStack ${emulator.version}, ${search.name} ${search.version}`);
  await makeBundles(arch() === 'arm64' ? 'arm64' : 'x64');
  const api = emulatorApi(emulator.endpoint);
  const sitesFolder = join(folder, 'sites');
  for (const site of [storySites.portal, storySites.jyj, storySites.wjw]) addSiteFile(sitesFolder, site);
  const context = { env: 'emulator', searchEndpoint: search.endpoint, sites: sitesFolder };
  const output = join(folder, 'cdk.out');
  const describe = (stack?: string) => api.query('cloudformation', 'DescribeStacks', stack ? { StackName: stack } : {});
  return {
    emulator,
    api,
    read: readerAt(emulator.port),
    sitesFolder,
    cdk: (...args) => runCdk(args, { endpoint: emulator.endpoint, context, output }),
    output: async (stack, name) => {
      const xml = await describe(`${prefix}${stack}`);
      const keys = elements(xml, 'OutputKey');
      // The CDK adds a hash to the names.
      const at = keys.findIndex((key) => key.startsWith(name));
      const value = elements(xml, 'OutputValue')[at];
      if (value === undefined) throw new Error(`${stack} tells no ${name}`);
      return value;
    },
    stacks: async () => elements(await describe(), 'StackName').filter((name) => name.startsWith(prefix)),
    close: async () => {
      await Promise.all([emulator.stop(), search.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
