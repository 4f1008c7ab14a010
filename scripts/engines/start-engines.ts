// Starts the real engines before the tests of the project `engines` and stops them after it. Everything listens on this
// machine alone; nothing here knows a way to AWS.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDynamodb } from './dynamodb.ts';
import { startObjectAndQueueServer } from './object-and-queue-server.ts';
import { startOpensearch } from './opensearch.ts';

const starts = { dynamodb: startDynamodb, objectsAndQueues: startObjectAndQueueServer, search: startOpensearch };
type EngineName = keyof typeof starts;

/** All of them, or those that `ENGINES` names (`ENGINES=dynamodb`), for work on one adapter. */
const wanted = (): readonly EngineName[] => {
  const names = Object.keys(starts) as EngineName[];
  const chosen = process.env['ENGINES']?.split(',');
  return chosen ? names.filter((name) => chosen.includes(name)) : names;
};

/** Answers how to stop what was started. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  const results = await Promise.allSettled(wanted().map(async (name) => [name, await starts[name](folder)] as const));
  const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(([, engine]) => engine.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  for (const [, { name, version, endpoint }] of started) console.log(`engines: ${name} ${version} at ${endpoint}`);
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (failures.length > 0) {
    await stop();
    throw new AggregateError(failures, failures.map(String).join('\n'));
  }
  const places = started.map(([name, { endpoint, clockFile = '' }]) => [name, { endpoint, clockFile }]);
  project.provide('engines', Object.fromEntries(places));
  return stop;
};
