import { draw } from './draw.ts';
import type { Random } from './random.ts';

/** A standing figure seen from afar, feet at (x, y), `size` high. */
export const person = (random: Random, x: number, y: number, size: number): string => {
  const coat = random.pick(['#8a5a4a', '#4f6b7a', '#7d7a5e', '#a98f6d', '#5d6a55', '#6c5d78', '#c0a58a']);
  const legs = random.pick(['#3c4650', '#4a4a4a', '#55504a']);
  const width = size * 0.26;
  return [
    draw.oval(x, y, width * 0.8, size * 0.03, '#2f3b35', 0.16),
    draw.rect(x - width * 0.34, y - size * 0.46, width * 0.3, size * 0.46, legs, 2),
    draw.rect(x + width * 0.04, y - size * 0.46, width * 0.3, size * 0.46, legs, 2),
    draw.rect(x - width / 2, y - size * 0.8, width, size * 0.42, coat, width * 0.35),
    draw.disc(x, y - size * 0.89, size * 0.09, '#d9b596'),
    draw.path(
      `M${x - size * 0.09},${y - size * 0.9} a${size * 0.09},${size * 0.09} 0 0 1 ${size * 0.18},0 z`,
      '#3f3833',
    ),
  ].join('');
};
