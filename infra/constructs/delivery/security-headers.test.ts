import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageSecurity } from './security-headers.ts';

test('[SEC-03] given pages on one machine and in the cloud, when their headers are compared, then they say the same', () => {
  const local = readFileSync(new URL('../../../functions/http/public-headers.ts', import.meta.url), 'utf8');
  expect(local).toContain(pageSecurity.contentSecurityPolicy);
  expect(local).toContain(pageSecurity.permissions);
});
