import { draw } from './draw.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';

/** A broad-leaved tree standing at (x, y), about `size` high. */
export const tree = (mood: Mood, random: Random, x: number, y: number, size: number): string => {
  const crown = size * 0.36;
  const top = y - size * 0.62;
  const lean = random.between(-0.12, 0.12) * crown;
  return [
    draw.oval(x, y, crown * 0.9, size * 0.035, '#2f3b35', 0.14),
    draw.shape(
      [
        [x - size * 0.035, y],
        [x + size * 0.035, y],
        [x + size * 0.018, top],
        [x - size * 0.018, top],
      ],
      '#7a6a58',
    ),
    draw.disc(x - crown * 0.55, top + crown * 0.3, crown * 0.68, mood.leaf),
    draw.disc(x + crown * 0.55, top + crown * 0.25, crown * 0.72, mood.leaf),
    draw.disc(x + lean, top - crown * 0.25, crown * 0.86, mood.leaf),
    draw.disc(x - crown * 0.25 + lean, top - crown * 0.38, crown * 0.5, mood.leafLight, 0.75),
    draw.disc(x + crown * 0.5, top + crown * 0.1, crown * 0.34, mood.leafLight, 0.55),
  ].join('');
};
