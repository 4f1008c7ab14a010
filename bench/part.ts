/** One line of the table: what was promised and what was measured. `reached` is undefined where nothing was promised. */
export type Line = {
  readonly name: string;
  readonly target: string;
  readonly measured: string;
  readonly reached: boolean | undefined;
};

/** What a part found. `details` are paragraphs or tables of Markdown below the part's own table. */
export type Findings = { readonly lines: readonly Line[]; readonly details?: readonly string[] | undefined };

/** How much is measured: a whole run, or a short one that only shows that everything works. */
export type Extent = {
  readonly quick: boolean;
  readonly small: number;
  readonly set: number;
  readonly large: number;
  /** Repetitions of what is compared. */
  readonly pairs: number;
  /** Writes a CPU profile of every cluster's threads below this folder. */
  readonly profiles?: string | undefined;
};

/** A part of the benchmark, which can be run alone. */
export type Part = {
  readonly name: string;
  readonly title: string;
  /** What is measured and how, for the reader of the report. */
  readonly how: string;
  readonly run: (extent: Extent) => Promise<Findings>;
};

/** A promise of the form "at most". */
export const atMost = (name: string, value: number, limit: number, measured: string, target: string): Line => ({
  name,
  target,
  measured,
  reached: value <= limit,
});

/** A promise of the form "at least". */
export const atLeast = (name: string, value: number, limit: number, measured: string, target: string): Line => ({
  name,
  target,
  measured,
  reached: value >= limit,
});

/** A figure nobody promised. */
export const told = (name: string, measured: string): Line => ({ name, target: '', measured, reached: undefined });
