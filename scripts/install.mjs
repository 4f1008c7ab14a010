// Brings node_modules to what package-lock.json says, once. It runs under whatever Node the machine has, before anything
// is installed, so it imports nothing and is plain JavaScript.
//   node scripts/install.mjs run   what running needs
//   node scripts/install.mjs all   and what checking needs
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stampFile = join(root, 'node_modules', '.installed.json');
const lockFile = join(root, '.install-lock');
const staleAfterMs = 15 * 60_000;

const wanted = process.argv[2] === 'run' ? 'run' : 'all';
const fingerprint = createHash('sha256')
  .update(`${process.platform} ${process.arch} `)
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const readStamp = () => (existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : undefined);
const isInstalled = () => {
  const stamp = readStamp();
  return stamp?.fingerprint === fingerprint && (stamp.scope === 'all' || wanted === 'run');
};

const holderIsGone = () => {
  try {
    if (Date.now() - statSync(lockFile).mtimeMs > staleAfterMs) return true;
    const pid = Number(readFileSync(lockFile, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};

const tryLock = () => {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (holderIsGone()) rmSync(lockFile, { force: true });
    return false;
  }
};

const install = () => {
  // Whoever has the check tools keeps them: starting the cluster must not take them away.
  const scope = existsSync(join(root, 'node_modules', 'vitest')) ? 'all' : wanted;
  // Not `npm ci`: it refuses a lock file whose optional builds for other systems the registry at hand did not carry.
  const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'];
  if (scope === 'run') args.push('--omit=dev');
  // Not on standard output, which belongs to the command that is being set up.
  console.error(
    `Installing what ${scope === 'run' ? 'running' : 'running and checking'} needs (once, about a minute) ...`,
  );

  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stampFile, JSON.stringify({ fingerprint, scope }));
};

if (!isInstalled()) {
  while (!tryLock()) await new Promise((resolve) => setTimeout(resolve, 500));
  process.on('exit', () => rmSync(lockFile, { force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  if (!isInstalled()) install();
}
