import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { openLocalServices } from '#functions/composition/local.ts';
import type { Services } from '#functions/composition/services.ts';
import { createAccount } from '#functions/identity/accounts/create-account.ts';
import { grantRole } from '#functions/identity/grants/grant-role.ts';
import { runCommandLine } from '#functions/local/command/run-command-line.ts';
import { demoOffice } from '#functions/local/demo/seed-sites.ts';
import { localSettings } from '#functions/local/local-settings.ts';
import { launchSite } from '#functions/sites/site/launch-site.ts';
import { provisionSite } from '#functions/sites/site/provision-site.ts';
import { commandLineActor } from '#shared/domain/access/command-line-actor.ts';

export type Ended = {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever a command answered
  readonly json: any;
};

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'zhanqun-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

/** Runs a command line in this process, `--json` at its end; `line` is its standard input. */
const runner =
  (env: NodeJS.ProcessEnv) =>
  async (words: string, { line = '', args = [] }: { line?: string; args?: readonly string[] } = {}): Promise<Ended> => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const written = Promise.all([text(stdout), text(stderr)]);
    const exitCode = await runCommandLine({
      args: [...words.split(' '), ...args],
      env,
      stdin: Readable.from([line]),
      stdout,
      stderr,
    });
    stdout.end();
    stderr.end();
    const [out, err] = await written;
    return { exitCode, out, err, json: words.includes('--json') ? JSON.parse(out) : undefined };
  };

const identity = (siteId: string, number: number) => ({
  domain: `${siteId === 'portal' ? 'www' : siteId}.yunlan.gov.cn`,
  identificationCode: `99990000${String(number).padStart(2, '0')}`,
  filings: { icp: `澜ICP备00000001号-${number}`, policeRecord: `999900000000${String(number).padStart(2, '0')}` },
  unit: {
    name: `${siteId} 单位`,
    address: '澜江大道',
    phone: '0000-8210001',
    email: `${siteId}@yunlan.gov.cn`,
    hours: '工作日',
  },
});

/** A place for a cluster without demonstration: its data folder, and commands on it. */
export const commandPlace = () => {
  const root = folder();
  const dataDir = join(root, 'data');
  const env = { DATA_DIR: dataDir, DEMO: 'off', PORT: '18099' };
  /** Opens the engines for the length of `act`. */
  const withServices = async <Answer>(act: (services: Services) => Promise<Answer>): Promise<Answer> => {
    const local = await openLocalServices(localSettings(env));
    try {
      return await act(local.services);
    } finally {
      await local.close();
    }
  };
  /** A file of `count` articles that an import takes. */
  const articles = (name: string, count: number): string => {
    const file = join(root, `${name}.jsonl`);
    const rows = Array.from({ length: count }, (_, n) => ({
      id: `${name}-${n}`,
      origin: 'test',
      title: `云澜市教育局关于做好第${n}号工作的通知（${name}）`,
      date: '2026-03-01',
      source: '云澜市教育局',
      html: `<p>各学校：现将第${n}号工作安排通知如下，请认真落实。</p>`,
    }));
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    return file;
  };
  return { root, dataDir, env, cli: runner(env), withServices, articles };
};

/** A place with the live sites `portal` and `jyj`, and `gate.keeper` as the final reviewer of `jyj`. */
export const commandWorld = async () => {
  const place = commandPlace();
  await place.withServices(async (services) => {
    for (const [at, siteId] of ['portal', 'jyj'].entries()) {
      await provisionSite(services)(demoOffice, {
        siteId,
        kind: siteId === 'portal' ? 'portal' : 'department',
        name: { zh: siteId, en: siteId },
        ...identity(siteId, at + 1),
      });
      await launchSite(services)(demoOffice, siteId);
    }
    const { account } = await createAccount(services)(
      { username: 'gate.keeper', name: '把关人', unit: '教育局', siteId: 'jyj' },
      commandLineActor,
    );
    const { accountId } = account;
    await grantRole(services)({ accountId, roleId: 'final', siteId: 'jyj' }, commandLineActor);
  });
  return place;
};

/** Words of a published import of `file` into `jyj`. */
export const importWords = (file: string): string =>
  `import articles ${file} --site jyj --column gzdt --approved-by gate.keeper --basis 旧站迁移`;
