import { defineConfig } from 'vitest/config';

const common = {
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // One process per test file: SQLite, worker threads and native packages behave as they do in production.
  pool: 'forks' as const,
  execArgv: ['--disable-warning=ExperimentalWarning'],
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
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/cluster/seeded-data.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...common,
          name: 'engines',
          include: ['shared/adapters/aws/**/*.engine.test.ts'],
          globalSetup: ['scripts/engines/start-engines.ts'],
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
