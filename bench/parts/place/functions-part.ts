import { existsSync } from 'node:fs';
import { z } from 'zod';
import { shown } from '../../measure/figures.ts';
import { atMost, type Part, told } from '../../part.ts';

const script = new URL('../../../scripts/bundles/bundle-figures.ts', import.meta.url);

const figuresSchema = z.array(
  z.object({
    name: z.string(),
    bytes: z.number(),
    startMs: z.number(),
    apart: z.array(z.object({ name: z.string(), bytes: z.number() })),
  }),
);
const moduleSchema = z.object({ bundleFigures: z.custom<(architecture: string) => Promise<unknown>>() });

const mostBytes = 2_000_000;
const mostMs = 300;
const megabytes = (bytes: number): string => `${shown(bytes / 1_000_000)} MB`;

export const functionsPart: Part = {
  name: 'functions',
  title: 'Functions of the cloud',
  how:
    'Each bundle as it is deployed: its code, and the time from a bare process to its handler, on this machine. Native modules ' +
    'and dictionaries stand apart: they are loaded when a function first needs them.',
  run: async () => {
    if (!existsSync(script)) return { lines: [told('Bundles', 'this code has no bundler of functions yet')] };
    const { bundleFigures } = moduleSchema.parse(await import(script.href));
    const figures = figuresSchema.parse(await bundleFigures(process.arch === 'arm64' ? 'arm64' : 'x64'));
    const [largest] = figures.toSorted((one, other) => other.bytes - one.bytes);
    const [slowest] = figures.toSorted((one, other) => other.startMs - one.startMs);
    if (!largest || !slowest) throw new Error('there are no functions');
    return {
      lines: [
        atMost(
          'Largest bundle',
          largest.bytes,
          mostBytes,
          `${megabytes(largest.bytes)}, ${largest.name}`,
          `≤ ${megabytes(mostBytes)}`,
        ),
        atMost(
          'Slowest start',
          slowest.startMs,
          mostMs,
          `${shown(slowest.startMs)} ms, ${slowest.name}`,
          `≤ ${mostMs} ms`,
        ),
      ],
      details: [
        [
          '| Function | Code | Start | Carried apart |',
          '|---|---|---|---|',
          ...figures.map(
            ({ name, bytes, startMs, apart }) =>
              `| ${name} | ${megabytes(bytes)} | ${shown(startMs)} ms | ${apart.map((one) => `${one.name} ${megabytes(one.bytes)}`).join(', ')} |`,
          ),
        ].join('\n'),
      ],
    };
  },
};
