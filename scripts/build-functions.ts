// Bundles the functions for the cloud into dist/functions and says what each weighs. `--arch=x64` for another processor.
import { bundleFigures, bundleLimits, tooHeavy } from './bundles/bundle-figures.ts';

const architecture = process.argv.includes('--arch=x64') ? 'x64' : 'arm64';
const figures = await bundleFigures(architecture);
const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;
const row = (name: string, size: string, start: string, apart: string): void =>
  console.log(`${name.padEnd(28)} ${size.padStart(9)} ${start.padStart(8)}  ${apart}`);

row('function', 'code', 'start', `loaded when needed (linux ${architecture})`);
for (const { name, bytes, startMs, apart } of figures)
  row(
    name,
    kilobytes(bytes),
    `${Math.round(startMs)} ms`,
    apart.map((one) => `${one.name} ${kilobytes(one.bytes)}`).join(', '),
  );
const heavy = tooHeavy(figures);
for (const { name } of heavy)
  console.error(`${name} is over ${kilobytes(bundleLimits.bytes)} or ${bundleLimits.startMs} ms`);
process.exitCode = heavy.length > 0 ? 1 : 0;
