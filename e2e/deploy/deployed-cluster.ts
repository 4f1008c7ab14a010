import { mkdtempSync, rmSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBundles } from '../../scripts/bundles/make-bundles.ts';
import { type EmulatorApi, elements, emulatorApi } from '../../scripts/emulator/emulator-api.ts';
import { type CdkResult, runCdk } from '../../scripts/emulator/run-cdk.ts';
import { type Emulator, startEmulator } from '../../scripts/emulator/start-emulator.ts';
import { startOpensearch } from '../../scripts/engines/opensearch.ts';
import { type Reader, readerAt } from './reader.ts';
import { addSiteFile, storySites } from './release/site-files.ts';

export const prefix = 'zhanqun-emulator-';

type Stack = { readonly name: string; readonly status: string; readonly changed: string };
type DeployedFunction = {
  readonly name: string;
  /** Changes with the code. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
};

type ListedFunction = {
  readonly FunctionName: string;
  readonly CodeSha256: string;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
};

const functionsOf = async (api: EmulatorApi): Promise<readonly DeployedFunction[]> => {
  const { Functions } = await api.rest('lambda', '/2015-03-31/functions/?MaxItems=100');
  return (Functions as readonly ListedFunction[]).map(({ FunctionName, CodeSha256, Environment }) => ({
    name: FunctionName,
    code: CodeSha256,
    environment: Environment?.Variables ?? {},
  }));
};

const stacksIn = (xml: string): readonly Stack[] =>
  elements(xml, 'StackName')
    .map((name, n) => ({
      name,
      status: elements(xml, 'StackStatus')[n] ?? '',
      changed: elements(xml, 'LastUpdatedTime')[n] ?? '',
    }))
    .filter(({ name, status }) => name.startsWith(prefix) && status !== 'DELETE_COMPLETE')
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** The cluster on an emulator of the cloud, with all that a story does to it from outside. */
export type DeployedCluster = {
  readonly emulator: Emulator;
  readonly api: EmulatorApi;
  readonly read: Reader;
  /** A department adds a file here. */
  readonly sitesFolder: string;
  /** Where the last synthesis left its templates. */
  readonly assembly: string;
  /** The CDK's command line, e.g. `deploy --all`. */
  readonly cdk: (...args: string[]) => Promise<CdkResult>;
  /** What a stack tells of itself, e.g. the host of its distribution. */
  readonly output: (stack: string, name: string) => Promise<string>;
  /** Each stack with how it stands and when it was last changed. */
  readonly stacks: () => Promise<readonly Stack[]>;
  readonly functions: () => Promise<readonly DeployedFunction[]>;
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
    assembly: output,
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
    stacks: async () => stacksIn(await describe()),
    functions: () => functionsOf(api),
    close: async () => {
      await Promise.all([emulator.stop(), search.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
