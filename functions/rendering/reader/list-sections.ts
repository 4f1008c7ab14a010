import type { Placement } from '#shared/domain/article/placement.ts';
import type { PlacementRepository } from '#shared/repositories/article/placement-repository.ts';

/** Rows read for each page of a piece of work at most; where its pages stand further apart, each asks for its own neighbours. */
const rowsPerPage = 4;

type Section = { readonly rows: readonly Placement[]; readonly at: ReadonlyMap<string, number> };

const nothing: Section = { rows: [], at: new Map() };

/** The stretches of lists on which the pages at hand stand: pages that follow each other are each other's neighbours. */
export class ListSections {
  readonly #placements: PlacementRepository;
  readonly #live: (rows: readonly Placement[]) => Promise<readonly Placement[]>;
  readonly #expected = new Map<string, string[]>();
  readonly #read = new Map<string, Promise<Section>>();

  constructor(placements: PlacementRepository, live: (rows: readonly Placement[]) => Promise<readonly Placement[]>) {
    this.#placements = placements;
    this.#live = live;
  }

  /** A page of this piece of work will ask what stands next to `displayKey`. */
  expect(siteId: string, columnId: string, displayKey: string): void {
    const list = `${siteId}/${columnId}`;
    this.#expected.set(list, [...(this.#expected.get(list) ?? []), displayKey]);
  }

  /** The row next to `displayKey` that readers may see; undefined where that stretch does not tell. */
  async next(
    siteId: string,
    columnId: string,
    displayKey: string,
    order: 'asc' | 'desc',
  ): Promise<Placement | undefined> {
    const list = `${siteId}/${columnId}`;
    const asked = this.#read.get(list) ?? this.#section(siteId, columnId, this.#expected.get(list) ?? []);
    this.#read.set(list, asked);
    const { rows, at } = await asked;
    const index = at.get(displayKey);
    return index === undefined ? undefined : rows[order === 'asc' ? index + 1 : index - 1];
  }

  async #section(siteId: string, columnId: string, keys: readonly string[]): Promise<Section> {
    if (keys.length < 2) return nothing;
    const [from, ...rest] = keys.toSorted();
    const limit = rowsPerPage * keys.length;
    const range = { siteId, columnId, from, to: rest.at(-1), order: 'asc', limit } as const;
    const page = await this.#placements.query(range);
    if (page.cursor !== undefined) return nothing;
    const rows = await this.#live(page.rows);
    return { rows, at: new Map(rows.map(({ displayKey }, index) => [displayKey, index])) };
  }
}
