import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { synthesisTimeout } from '../testing/synthesise.ts';

const root = resolve(import.meta.dirname, '../..');

test(
  '[CLU-02] given the worked example of a department’s own repository, when it is synthesised, then its stack finds the cluster by name',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'department-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(root, 'docs/examples/department-site'), folder, { recursive: true });
    // As a submodule and an installation of its workspace leave them.
    symlinkSync(root, join(folder, 'cluster'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const out = join(folder, 'cdk.out');
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'app.ts'], {
      cwd: folder,
      env: { CDK_OUTDIR: out },
    });

    expect(readdirSync(out).filter((file) => file.endsWith('.template.json'))).toEqual([
      'zhanqun-prod-site-sthjj.template.json',
    ]);
    const template = readFileSync(join(out, 'zhanqun-prod-site-sthjj.template.json'), 'utf8');
    expect(template).toContain('Custom::SiteRegistration');
    expect(template).toContain('sthjj.yunlan.gov.cn');
    expect(template).toContain('/zhanqun/prod/pages-domain');
  },
  synthesisTimeout,
);
