import type { Services } from '#functions/composition/services.ts';
import { clusterMap } from '#functions/supervision/cluster-map.ts';
import { PageSubjectFinder } from '#functions/supervision/visits/page-subjects.ts';
import { addVisits, sketchPrecision, type VisitCounts } from '#shared/domain/visit/visit-counts.ts';
import { visitHour } from '#shared/domain/visit/visit-periods.ts';
import { visitSource } from '#shared/domain/visit/visit-source.ts';
import { noteVisitor, type VisitorSketch } from '#shared/domain/visit/visitor-sketch.ts';
import { VisitRepository } from '#shared/repositories/visit/visit-repository.ts';

type Ports = Pick<Services, 'tables' | 'ids' | 'clock' | 'config'>;

/** One page view. `visitor` is a hash that only today's salt can make. */
export type PageView = {
  readonly host: string;
  readonly path: string;
  readonly referrer: string | undefined;
  readonly visitor: string;
};

const flushMs = 2000;
/** Beyond so many different pages and views in two seconds the rest is left out. */
const mostPages = 20_000;
const mostViews = 50_000;
/** What one visitor may add in a minute; a person does not read faster. */
const viewsPerMinute = 120;
const pagesBetweenPauses = 50;

const sketchOf = (visitors: readonly string[], precision: number): VisitorSketch => {
  const sketch: VisitorSketch = new Map();
  for (const visitor of visitors) noteVisitor(sketch, visitor, precision);
  return sketch;
};

/** Page views of the last two seconds, gathered before they are written. What a process that dies still holds is lost. */
export class VisitBuffer {
  readonly #ports: Ports;
  readonly #subjects: PageSubjectFinder;
  readonly #visits: VisitRepository;
  #pages = new Map<string, PageView[]>();
  #views = 0;
  #pace = { minute: '', views: new Map<string, number>() };
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<void> = Promise.resolve();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#subjects = new PageSubjectFinder(ports.tables);
    this.#visits = new VisitRepository(ports.tables);
  }

  /** Takes a view, or leaves it out when there are too many. */
  add(view: PageView): void {
    if (this.#views >= mostViews || !this.#inPace(view.visitor)) return;
    const name = `${visitHour(this.#ports.clock.now().toISOString())} ${view.host} ${view.path}`;
    const views = this.#pages.get(name);
    if (views) views.push(view);
    else if (this.#pages.size < mostPages) this.#pages.set(name, [view]);
    else return;
    this.#views += 1;
    this.#timer ??= setTimeout(() => void this.flush().catch(report), flushMs).unref();
  }

  /** Writes what is gathered; resolved when all of it is written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const pages = this.#pages;
    this.#pages = new Map();
    this.#views = 0;
    this.#flushing = this.#flushing.catch(() => undefined).then(() => this.#write(pages));
    return this.#flushing;
  }

  #inPace(visitor: string): boolean {
    const minute = this.#ports.clock.now().toISOString().slice(0, 16);
    if (minute !== this.#pace.minute) this.#pace = { minute, views: new Map() };
    const views = (this.#pace.views.get(visitor) ?? 0) + 1;
    this.#pace.views.set(visitor, views);
    return views <= viewsPerMinute;
  }

  async #write(pages: ReadonlyMap<string, readonly PageView[]>): Promise<void> {
    if (pages.size === 0) return;
    const addresses = await clusterMap(this.#ports);
    const now = this.#ports.clock.now().getTime();
    const sites = new Map<string, VisitCounts>();
    let done = 0;
    for (const [name, views] of pages) {
      done += 1;
      // Reads answer at once here: without a pause a large flush would keep requests waiting.
      if (done % pagesBetweenPauses === 0) await new Promise(setImmediate);
      const [first] = views;
      const subjects = first && (await this.#subjects.find(addresses, first.host, first.path, now));
      if (!subjects) continue;
      const place = `${name.slice(0, 13)} ${subjects.siteId}`;
      const counts: VisitCounts = sites.get(place) ?? new Map();
      sites.set(place, counts);
      const visitors = views.map(({ visitor }) => visitor);
      for (const key of subjects.keys)
        addVisits(counts, key, { views: views.length, visitors: sketchOf(visitors, sketchPrecision(key)) });
      for (const { referrer } of views) {
        const source = visitSource(referrer, (host) => addresses.siteOf(host) !== undefined);
        addVisits(counts, `source:${source}`, { views: 1, visitors: new Map() });
      }
    }
    for (const [place, counts] of sites) {
      const [hour = '', siteId = ''] = place.split(' ');
      await this.#visits.append(this.#ports.ids, siteId, hour, counts);
    }
  }
}

const report = (error: unknown): void =>
  console.error(
    JSON.stringify({
      level: 'error',
      job: 'visits',
      error: error instanceof Error ? error.stack : String(error),
    }),
  );

const buffers = new WeakMap<Ports['tables'], VisitBuffer>();

/** The buffer of this process over a set of services. */
export const visitBufferOf = (services: Ports): VisitBuffer => {
  const known = buffers.get(services.tables) ?? new VisitBuffer(services);
  buffers.set(services.tables, known);
  return known;
};
