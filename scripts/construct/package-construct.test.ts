import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageConstruct } from './package-construct.ts';

const root = resolve(import.meta.dirname, '../..');

describe('given the worked example of a department’s own repository, with the packed construct and nothing else of the cluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'department-'));
  const app = join(folder, 'app.ts');
  const synthesise = (output: string) =>
    spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'app.ts'], {
      cwd: folder,
      env: { CDK_OUTDIR: join(folder, output) },
      encoding: 'utf8',
    });

  beforeAll(async () => {
    cpSync(join(root, 'docs/examples/department-site'), folder, { recursive: true });
    const construct = join(folder, 'node_modules/zhanqun-sub-site');
    mkdirSync(construct, { recursive: true });
    execFileSync('tar', ['xzf', await packageConstruct(folder), '--strip-components=1', '-C', construct]);
    for (const name of ['aws-cdk-lib', 'constructs', 'zod', '@types'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('when it is installed, then what it depends on is what the example and the cluster name', () => {
    const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
    const own = read(join(folder, 'package.json'));
    const cluster = read(join(root, 'package.json'));
    for (const name of ['aws-cdk-lib', 'constructs'])
      expect(own.dependencies[name]).toBe(cluster.devDependencies[name]);
    expect(own.dependencies['zhanqun-sub-site']).toBe(`file:zhanqun-sub-site-${cluster.version}.tgz`);
    expect(readdirSync(folder)).toContain(`zhanqun-sub-site-${cluster.version}.tgz`);
  });

  test('[CLU-02] when it is synthesised, then its stack finds the cluster by name', () => {
    expect(synthesise('cdk.out')).toMatchObject({ status: 0 });
    const templates = readdirSync(join(folder, 'cdk.out')).filter((file) => file.endsWith('.template.json'));
    expect(templates).toEqual(['zhanqun-prod-site-sthjj.template.json']);
    const template = readFileSync(join(folder, 'cdk.out', templates[0] ?? ''), 'utf8');
    expect(template).toContain('Custom::SiteRegistration');
    expect(template).toContain('sthjj.yunlan.gov.cn');
    expect(template).toContain('/zhanqun/prod/pages-domain');
  }, 60_000);

  test('[CLU-02] when a field is wrong, then the compiler says so before anything runs, and the synthesis names it', () => {
    const check = () =>
      spawnSync(process.execPath, [join(root, 'node_modules/.bin/tsc'), '-p', folder], { encoding: 'utf8' });
    expect(check()).toMatchObject({ status: 0 });
    const right = readFileSync(app, 'utf8');
    writeFileSync(app, right.replace("colour: 'green'", "colour: 'pink'"));
    expect(check().stdout).toMatch(/app\.ts.*pink/s);
    expect(synthesise('refused').stderr).toContain('site sthjj: colour');
    writeFileSync(app, right);
  }, 60_000);
});
