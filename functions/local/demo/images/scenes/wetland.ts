import { draw } from '../draw.ts';
import { hills } from '../hills.ts';
import { type Mood, moodOf } from '../mood.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';

const reeds = (mood: Mood, random: Random, x: number, base: number, size: number): string =>
  Array.from({ length: 16 }, () => {
    const foot = x + random.between(-size * 0.35, size * 0.35);
    const tip = foot + random.between(-size * 0.22, size * 0.3);
    const top = base - size * random.between(0.6, 1);
    const head = random.next() < 0.4 ? draw.oval(tip, top, 5, size * 0.07, '#b39a72') : '';
    return (
      draw.stroke(
        `M${foot},${base} Q${foot},${(base + top) / 2} ${tip},${top}`,
        random.pick([mood.leaf, mood.leafLight, mood.grassDeep]),
        4,
      ) + head
    );
  }).join('');

const egret = (x: number, y: number, size: number): string =>
  [
    draw.stroke(`M${x - size * 0.1},${y} L${x - size * 0.1},${y - size * 0.5}`, '#6b6256', 3),
    draw.stroke(`M${x + size * 0.08},${y} L${x + size * 0.08},${y - size * 0.5}`, '#6b6256', 3),
    draw.path(
      `M${x - size * 0.5},${y - size * 0.42} Q${x - size * 0.1},${y - size * 0.85} ${x + size * 0.25},${y - size * 0.66} Q${x + size * 0.12},${y - size * 0.36} ${x - size * 0.5},${y - size * 0.42}Z`,
      '#fdfdfa',
    ),
    draw.stroke(
      `M${x + size * 0.18},${y - size * 0.62} Q${x + size * 0.5},${y - size * 0.8} ${x + size * 0.3},${y - size * 0.98} Q${x + size * 0.24},${y - size * 1.14} ${x + size * 0.38},${y - size * 1.12}`,
      '#fdfdfa',
      size * 0.07,
    ),
    draw.shape(
      [
        [x + size * 0.4, y - size * 1.15],
        [x + size * 0.4, y - size * 1.08],
        [x + size * 0.66, y - size * 1.08],
      ],
      '#c99a4a',
    ),
  ].join('');

const flying = (x: number, y: number, size: number): string =>
  draw.stroke(
    `M${x - size},${y - size * 0.3} Q${x - size * 0.4},${y - size * 0.6} ${x},${y} Q${x + size * 0.4},${y - size * 0.6} ${x + size},${y - size * 0.2}`,
    '#fdfdfa',
    4,
  );

/** Reeds, still water and egrets below distant hills. */
export const wetland = (random: Random): string => {
  const mood = moodOf(random);
  const islands = Array.from({ length: 5 }, (_, index) => {
    const y = 452 + index * 40;
    const x = random.between(40, 1060);
    const width = random.between(160, 320) * (0.6 + index * 0.14);
    return [
      draw.oval(x, y, width, 12 + index * 3, mood.grassDeep),
      draw.oval(x, y - 6, width * 0.92, 9 + index * 2, mood.grass),
      draw.oval(x, y + 18 + index * 3, width * 0.9, 7, mood.leaf, 0.14),
    ].join('');
  });
  const glints = Array.from({ length: 34 }, () =>
    draw.rect(random.between(-40, 1160), random.between(440, 780), random.between(40, 170), 3, mood.cloud, 1.5, 0.4),
  );
  const clumps = Array.from({ length: 15 }, (_, index) =>
    reeds(mood, random, index * 92 - 40 + random.between(-30, 30), 812, random.between(110, 250)),
  );
  const birdX = random.between(380, 820);
  return [
    sky(mood, random, 430),
    hills(random, 432, 190, mood.haze),
    hills(random, 432, 120, mood.far),
    hills(random, 434, 62, mood.mid),
    draw.rect(0, 426, 1200, 374, mood.water),
    draw.rect(0, 620, 1200, 180, mood.waterDeep, 0, 0.4),
    ...glints,
    ...islands,
    flying(random.between(220, 460), 210, 34),
    flying(random.between(500, 640), 168, 26),
    flying(random.between(700, 960), 232, 30),
    egret(birdX, 668, 92),
    draw.oval(birdX, 672, 44, 5, mood.leaf, 0.25),
    egret(birdX + 150, 636, 66),
    draw.oval(birdX + 150, 639, 30, 4, mood.leaf, 0.25),
    ...clumps,
  ].join('');
};
