import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,functions,infra,web,e2e,scripts}/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
