import { defineConfig } from 'vitest/config';

// `SLOW=6 npx vitest run --project=e2e …` slows the browser down, its processor and the frames its scripts wait for, to find
// stories that are true by luck. `AT=2026-12-31T23:58+08:00` begins at another hour, to find those that are true on some days:
// the clocks of the tests, of their clusters and of the pages in the browser go on from there.
const at = process.env['AT'];
if (at) {
  process.env['CLOCK_SHIFT'] ??= String(Date.parse(at) - Date.now());
  process.env['NODE_OPTIONS'] = `--import=${new URL('./e2e/cluster/clock/at-another-hour.ts', import.meta.url).href}`;
}

const common = {
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // One process per test file: SQLite, worker threads and native packages behave as they do in production.
  pool: 'forks' as const,
  execArgv: ['--disable-warning=ExperimentalWarning'],
  // What is waited for comes; on a busy machine it comes later than in the second that is usual.
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['{shared,functions,infra,web,bench,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.engine.test.ts'],
          globalSetup: ['scripts/lines/provide-lines.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          // Crashes, chaos and faults of the disk take their own time: `npm run test:faults`.
          exclude: ['**/*.{engine,deploy}.test.ts', 'e2e/faults/**'],
          globalSetup: ['e2e/cluster/seeded-data.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 30_000 * Number(process.env['SLOW'] ?? 1) } },
          // Each file has a cluster and a browser of its own, and waits most of the time for one of them.
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...common,
          name: 'faults',
          include: ['e2e/faults/**/*.test.ts'],
          // Fewer or more rounds, and the seed of a run that failed: `CRASHES=40 SEED=123456 npm run test:faults -- crash`.
          provide: {
            crashes: Number(process.env['CRASHES'] ?? 200),
            sequences: Number(process.env['SEQUENCES'] ?? 300),
            seed: Number(process.env['SEED'] ?? 0),
          },
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...common,
          name: 'deploy',
          include: ['e2e/deploy/**/*.deploy.test.ts'],
          // No secrets: the emulator on this machine asks for a signature and believes it.
          env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_EC2_METADATA_DISABLED: 'true' },
          testTimeout: 600_000,
          hookTimeout: 900_000,
          fileParallelism: false,
          // Each step stands on the one before it.
          sequence: { concurrent: false },
          bail: 1,
        },
      },
      {
        test: {
          ...common,
          name: 'engines',
          include: ['{shared,functions,e2e}/**/*.engine.test.ts'],
          // No secrets: the engines on this machine ask for a signature and believe it.
          env: { AWS_ACCESS_KEY_ID: 'engine', AWS_SECRET_ACCESS_KEY: 'engine', AWS_EC2_METADATA_DISABLED: 'true' },
          globalSetup: ['scripts/engines/start-engines.ts'],
          hookTimeout: 180_000,
          // The suites share engines, and one of them moves an engine's clock.
          fileParallelism: false,
        },
      },
    ],
  },
});
