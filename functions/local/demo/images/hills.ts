import { draw } from './draw.ts';
import { canvas } from './element.ts';
import type { Random } from './random.ts';

/** A range of hills from edge to edge, its foot at `base`, `height` at most. */
export const hills = (random: Random, base: number, height: number, fill: string): string => {
  const waves = [1, 2.3, 4.7].map((frequency, index) => ({
    frequency: frequency * random.between(0.8, 1.25),
    phase: random.between(0, 6.28),
    weight: [0.6, 0.28, 0.12][index] ?? 0,
  }));
  const top = (x: number): number => {
    const sum = waves.reduce(
      (total, { frequency, phase, weight }) => total + weight * Math.sin((x / canvas.width) * 6.28 * frequency + phase),
      0,
    );
    return base - height * (0.5 + 0.5 * sum);
  };
  const line = Array.from({ length: 61 }, (_, step) => `L${step * 20},${top(step * 20).toFixed(1)}`).join('');
  return draw.path(`M0,${base}${line}L${canvas.width},${base}Z`, fill);
};
