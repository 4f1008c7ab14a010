/** What a run is told of the machine it shall seem to be, see vitest.config.ts. */
export const conditions = {
  /** How many times slower the browser is. */
  slow: Number(process.env['SLOW'] ?? 1),
  /** Milliseconds by which all clocks are ahead. */
  clockShift: Number(process.env['CLOCK_SHIFT'] ?? 0),
} as const;
