import { draw } from '../draw.ts';
import { hills } from '../hills.ts';
import { type Mood, moodOf } from '../mood.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

const house = (mood: Mood, x: number, y: number, size: number): string =>
  [
    draw.rect(x, y - size * 0.6, size, size * 0.6, '#f7f3ea'),
    draw.rect(x + size * 0.8, y - size * 0.6, size * 0.2, size * 0.6, '#ddd6c9'),
    draw.shape(
      [
        [x - size * 0.1, y - size * 0.58],
        [x + size * 1.1, y - size * 0.58],
        [x + size * 0.92, y - size * 0.92],
        [x + size * 0.08, y - size * 0.92],
      ],
      mood.roof,
    ),
    draw.rect(x + size * 0.16, y - size * 0.42, size * 0.16, size * 0.18, '#6f6a62'),
    draw.rect(x + size * 0.5, y - size * 0.38, size * 0.16, size * 0.38, '#8a6a52'),
  ].join('');

/** Rows of tea on rounded slopes, a village between them. */
export const terrace = (random: Random): string => {
  const mood = moodOf(random);
  const slope = (centre: number, crest: number, spread: number, fill: string, line: string): string => {
    const rows = Array.from({ length: 16 }, (_, index) => {
      const y = crest + 14 + index * 24;
      const half = spread * Math.sqrt((index + 1) / 16);
      return draw.stroke(
        `M${centre - half},${y + half * 0.16} Q${centre},${y - half * 0.1} ${centre + half},${y + half * 0.16}`,
        line,
        9,
        0.75,
      );
    });
    return (
      draw.path(
        `M${centre - spread * 1.25},820 Q${centre - spread * 0.5},${crest} ${centre},${crest} Q${centre + spread * 0.5},${crest} ${centre + spread * 1.25},820Z`,
        fill,
      ) + rows.join('')
    );
  };
  const villageX = random.between(470, 600);
  return [
    sky(mood, random, 440),
    hills(random, 470, 300, mood.haze),
    hills(random, 480, 220, mood.far),
    draw.rect(0, 400, 1200, 40, mood.cloud, 20, 0.5),
    hills(random, 520, 150, mood.mid),
    draw.rect(-40, 470, 700, 22, mood.cloud, 11, 0.45),
    draw.rect(0, 512, 1200, 300, mood.grassDeep),
    slope(random.between(120, 220), 452, 420, mood.grassDeep, mood.leaf),
    slope(random.between(980, 1080), 438, 440, mood.grass, mood.leafLight),
    ...[0, 1, 2, 3, 4].map((index) =>
      house(mood, villageX + index * 54 - (index % 2) * 12, 560 + (index % 3) * 14, 52),
    ),
    ...Array.from({ length: 7 }, () =>
      tree(mood, random, villageX + random.between(-60, 330), random.between(566, 600), random.between(60, 86)),
    ),
    slope(random.between(520, 640), 610, 620, mood.grass, mood.leaf),
    ...[40, 1150].map((x) => tree(mood, random, x, 770, random.between(190, 240))),
  ].join('');
};
