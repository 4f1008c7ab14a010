// Proves that every dependency rule fires: a mistyped pattern looks exactly like a clean build. The probes live in a
// folder of their own with stubs as targets, so the proof does not depend on, or disturb, the code being checked.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { legalImports, ruleProbes } from './rule-probes.ts';

const configFile = '.dependency-cruiser.cjs';
const standIns = ['@aws-sdk/client-s3', 'aws-cdk-lib'];
const sandbox = mkdtempSync(join(tmpdir(), 'dependency-rules-'));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(sandbox, file)), { recursive: true });
  writeFileSync(join(sandbox, file), text);
};
const isPath = (target: string): boolean => target.endsWith('.ts');
const importing = (file: string, target: string): string => {
  const steps = relative(dirname(file), target);
  return `import '${isPath(target) ? (steps.startsWith('.') ? steps : `./${steps}`) : target}';\n`;
};

const buildSandbox = (): void => {
  for (const file of [configFile, 'package.json', 'tsconfig.json']) cpSync(file, join(sandbox, file));
  const imports = [...ruleProbes.map(({ file, target }) => [file, target] as const), ...legalImports];
  for (const [, target] of imports) if (isPath(target)) write(target, 'export {};\n');
  write('shared/domain/cycle-b.ts', importing('shared/domain/cycle-b.ts', 'shared/domain/cycle-a.ts'));
  for (const [file, target] of imports) write(file, importing(file, target));

  const packages = new Set(imports.map(([, target]) => target).filter((t) => !isPath(t) && !t.startsWith('node:')));
  for (const name of packages) {
    const place = join(sandbox, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    if (standIns.includes(name)) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, '');
    } else if (name !== 'no-such-package') symlinkSync(resolve('node_modules', name), place);
  }
};

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };

const findViolations = (): readonly Violation[] => {
  const bin = resolve('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const folders = ['shared', 'functions', 'infra', 'web', 'e2e'];
  const args = [bin, '--config', configFile, '--no-progress', '--output-type', 'json', ...folders];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: sandbox,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no result: ${stderr}`);
  return JSON.parse(stdout).summary.violations;
};

const config = createRequire(import.meta.url)(resolve(configFile)) as { forbidden: readonly { name: string }[] };

try {
  buildSandbox();
  const violations = findViolations();
  const silent = ruleProbes.filter(
    ({ rule, file }) => !violations.some((violation) => violation.rule.name === rule && violation.from === file),
  );
  const unproven = config.forbidden.filter(({ name }) => !ruleProbes.some(({ rule }) => rule === name));
  const wrong = violations.filter(({ from }) => legalImports.some(([file]) => file === from));

  for (const { rule, file, target } of silent) console.log(`SILENT   ${rule}: ${file} imports ${target}`);
  for (const { name } of unproven) console.log(`UNPROVEN ${name}: no probe in scripts/rule-probes.ts`);
  for (const { rule, from, to } of wrong) console.log(`WRONG    ${rule.name}: ${from} may import ${to}`);
  console.log(`${ruleProbes.length - silent.length} of ${ruleProbes.length} probes fired`);
  console.log(`${legalImports.length - wrong.length} of ${legalImports.length} legal imports passed`);
  process.exitCode = silent.length + unproven.length + wrong.length > 0 ? 1 : 0;
} finally {
  rmSync(sandbox, { recursive: true, force: true });
}
