import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** An unpacked browser: its program, and the variables its process needs. */
export type ChromiumExecutable = { readonly path: string; readonly env: Readonly<Record<string, string>> };

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const unpack = `import('@sparticuz/chromium').then((browser) => browser.default.executablePath())`;

const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

const unpackInto = async (folder: string): Promise<void> => {
  await mkdir(join(modules, '.cache'), { recursive: true });
  const draft = await mkdtemp(join(modules, '.cache', 'chromium-draft-'));
  // The package unpacks into the temporary folder, and its system libraries only where it believes to be in Lambda:
  // a process of its own can be told both, so nothing is shared with other users and no library must be installed.
  const env = { TMPDIR: draft, HOME: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: modules, env });
  await writeFile(join(draft, 'fonts.conf'), fontConfiguration(folder));
  // The rename makes it visible at once and whole; whoever comes second keeps the first one's.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
};

/** The browser of the npm package, unpacked on first use; needs no root, no installed library and no network. */
export const chromiumExecutable = async (): Promise<ChromiumExecutable> => {
  const manifest = await readFile(join(modules, '@sparticuz', 'chromium', 'package.json'), 'utf8');
  const folder = join(modules, '.cache', `chromium-${JSON.parse(manifest).version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
};
