import { describe, expect, test } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import { superiorLinks } from '#functions/local/demo/content/structure/superior-links.ts';
import { seedCluster } from '#functions/local/demo/seed-cluster.ts';
import { FixedClock } from '#shared/adapters/memory/fixed-clock.ts';
import { MemoryTableStore } from '#shared/adapters/memory/memory-table-store.ts';
import { SequentialIds } from '#shared/adapters/memory/sequential-ids.ts';
import { ClusterRepository } from '#shared/repositories/cluster/cluster-repository.ts';

describe('given an empty cluster', () => {
  test('[CLU-15] when the demonstration is seeded twice, then its superior links stand there, saved once', async () => {
    const tables = new MemoryTableStore();
    const services = { tables, clock: new FixedClock(), ids: new SequentialIds() } as Partial<Services> as Services;
    await seedCluster(services);
    await seedCluster(services);
    expect(await new ClusterRepository(tables).settings()).toMatchObject({ version: 1, superiorLinks });
  });
});
