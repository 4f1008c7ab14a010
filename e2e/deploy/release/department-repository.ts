import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packageConstruct } from '../../../scripts/construct/package-construct.ts';
import { type CdkResult, runCdk } from '../../../scripts/emulator/run-cdk.ts';

/** A department's folder with the worked example in it; of the cluster it has the packed construct only. */
export type DepartmentRepository = {
  /** Runs the CDK in it. */
  readonly cdk: (...args: string[]) => Promise<CdkResult>;
  /** Edits its one file. @throws Error where `from` does not stand there */
  readonly edit: (from: string, to: string) => void;
  readonly remove: () => void;
};

const installed = ['aws-cdk-lib', 'constructs', 'zod'] as const;

/** The worked example as its steps say, for the cluster of the emulator. */
export const departmentRepository = async (endpoint: string): Promise<DepartmentRepository> => {
  const folder = mkdtempSync(join(tmpdir(), 'department-'));
  cpSync(resolve('docs/examples/department-site'), folder, { recursive: true });
  const archive = await packageConstruct(folder);
  const construct = join(folder, 'node_modules', 'zhanqun-sub-site');
  mkdirSync(construct, { recursive: true });
  execFileSync('tar', ['xzf', archive, '--strip-components=1', '-C', construct]);
  // As `npm install` would, without asking a registry.
  for (const name of installed) symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  const file = join(folder, 'app.ts');
  const edit = (from: string, to: string): void => {
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`the example does not say ${from}`);
    writeFileSync(file, text.replaceAll(from, to));
  };
  edit(
    "import { App, Stack } from 'aws-cdk-lib';",
    "import { App, CustomResource, Stack } from 'aws-cdk-lib';\nimport { StringParameter } from 'aws-cdk-lib/aws-ssm';",
  );
  // The emulator stands in another region and has the plain shape of distributions only.
  edit('zhanqun-prod-site-sthjj', 'zhanqun-emulator-site-sthjj');
  edit("cluster: 'prod',", "cluster: 'emulator', shape: 'plain',");
  edit('cn-north-1', 'us-east-1');
  edit('terminationProtection: true', 'terminationProtection: false');
  return {
    cdk: (...args) => runCdk(args, { endpoint, context: {}, output: join(folder, 'cdk.out'), folder }),
    edit,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
