// Builds the staff desk into dist/admin when what it is made of has changed. Runs before each start under whatever Node the
// machine has, so it imports nothing and is plain JavaScript; the build itself runs on the Node that was installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = ['web/admin', 'shared/schemas/http', 'shared/domain', 'package-lock.json'];
const out = join(root, 'dist', 'admin');
const stampFile = join(out, '.built.json');

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(join(root, source))))
    if (!/\.test\.tsx?$/.test(file)) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
};

const wanted = fingerprint();
const built = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')).fingerprint : undefined;
if (built !== wanted) {
  console.error('Building the staff desk (a few seconds) ...');
  const bin = join(root, 'node_modules', '.bin');
  const pinned = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  rmSync(stampFile, { force: true });
  const { status, error } = spawnSync(
    existsSync(pinned) ? pinned : process.execPath,
    [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '-c',
      join('web', 'admin', 'vite.config.ts'),
      '--logLevel',
      'warn',
    ],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NODE_ENV: 'production' },
    },
  );
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(out, { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ fingerprint: wanted }));
}
