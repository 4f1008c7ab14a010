import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const place = 'x'.repeat(32);
const address = 'https://a.example';
/** Enough of an environment for a function to start; nothing is asked of any address. */
const environment = {
  AWS_REGION: 'cn-north-1',
  TENANTS_TABLE_NAME: 'a',
  CONTENT_TABLE_NAME: 'a',
  CASES_TABLE_NAME: 'a',
  AUDIT_TABLE_NAME: 'a',
  LEDGER_TABLE_NAME: 'a',
  BODIES_BUCKET_NAME: 'a',
  PAGES_BUCKET_NAME: 'a',
  MEDIA_BUCKET_NAME: 'a',
  QUARANTINE_BUCKET_NAME: 'a',
  AUDIT_BUCKET_NAME: 'a',
  SEARCH_ENDPOINT: address,
  ADMIN_ORIGIN: address,
  SITE_BASE: address,
  PORTAL_BASE: address,
  CLUSTER_SECRET: place,
  ORIGIN_SECRETS: place,
  INITIAL_PASSWORD: place,
};

const probe = (file: string): string =>
  `const at=process.cpuUsage();const {handler}=await import(${JSON.stringify(file)});` +
  `if(typeof handler!=='function')throw new Error('no handler');const {user,system}=process.cpuUsage(at);` +
  `console.log('ms',(user+system)/1000);process.exit(0)`;

const once = (folder: string): number => {
  const file = pathToFileURL(resolve(join(folder, 'index.mjs'))).href;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', probe(file)], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...environment },
  });
  const ms = Number(/^ms (.+)$/m.exec(stdout)?.[1]);
  if (Number.isNaN(ms)) throw new Error(`${folder} does not start: ${stderr.slice(-2000)}`);
  return ms;
};

/**
 * Milliseconds of work from nothing to a handler that can be called: time of the processor, which no other work on the machine
 * adds to; the best of some starts. @throws Error when it does not start
 */
export const startTime = (folder: string, starts = 3): number =>
  Math.min(...Array.from({ length: starts }, () => once(folder)));
