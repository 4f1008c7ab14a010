import { SiteSnapshots } from '#functions/rendering/reader/site-snapshots.ts';
import type { ReaderSource } from '#functions/rendering/reader/table-data-reader.ts';
import type { PageRenderer } from '#functions/rendering/worker/page-renderer.ts';
import type { DerivedBases } from '#shared/domain/site/public-base.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { JobQueue } from '#shared/ports/job-queue.ts';
import type { ObjectStore } from '#shared/ports/object-store.ts';
import type { TableStore } from '#shared/ports/table-store.ts';
import { SpanRepository } from '#shared/repositories/page/span-repository.ts';

/** What planner and worker ask for. */
export type RenderingServices = ReaderSource & {
  readonly queue: JobQueue;
  readonly clock: Clock;
  readonly renderer: PageRenderer;
  /** What keeps pages between readers and the store. */
  readonly edge?: 'distributions' | undefined;
};

/** Adds to the ports what one process remembers between pages. Make it once a process. */
export const renderingServices = (ports: {
  readonly tables: TableStore;
  readonly objects: ObjectStore;
  readonly queue: JobQueue;
  readonly clock: Clock;
  readonly config: DerivedBases & Pick<RenderingServices, 'edge'>;
  readonly renderer: PageRenderer;
}): RenderingServices => ({
  tables: ports.tables,
  objects: ports.objects,
  queue: ports.queue,
  clock: ports.clock,
  renderer: ports.renderer,
  edge: ports.config.edge,
  bases: ports.config,
  snapshots: new SiteSnapshots(ports.tables),
  spans: new SpanRepository(ports.tables),
});
