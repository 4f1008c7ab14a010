import { draw } from '../draw.ts';
import { facade } from '../facade.ts';
import { hills } from '../hills.ts';
import { moodOf } from '../mood.ts';
import { person } from '../person.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

const cross = (x: number, y: number, size: number, fill: string): string =>
  draw.rect(x - size * 0.16, y - size / 2, size * 0.32, size, fill) +
  draw.rect(x - size / 2, y - size * 0.16, size, size * 0.32, fill);

/** A hospital with its entrance and a green forecourt. */
export const hospital = (random: Random): string => {
  const mood = moodOf(random);
  const front = { wall: mood.wall, shade: mood.wallShade, glass: mood.glass };
  const green = '#3f8268';
  const trees = [36, 108, 180, 1010, 1092, 1164].map((x) => tree(mood, random, x, 606, random.between(120, 170)));
  const visitors = Array.from({ length: 7 }, () =>
    person(random, random.between(400, 860), random.between(640, 668), 54),
  );
  return [
    sky(mood, random, 560),
    hills(random, 566, 150, mood.haze),
    facade({ ...front, x: 430, base: 590, width: 340, height: 430, columns: 9, rows: 10, glazing: [0.62, 0.55] }),
    facade({ ...front, x: 140, base: 590, width: 320, height: 230, columns: 10, rows: 5, glazing: [0.86, 0.5] }),
    facade({ ...front, x: 740, base: 590, width: 320, height: 260, columns: 10, rows: 6, glazing: [0.86, 0.5] }),
    draw.rect(548, 176, 104, 92, mood.wall),
    cross(600, 222, 66, green),
    draw.rect(400, 510, 400, 18, green),
    draw.rect(400, 528, 400, 4, mood.roof, 0, 0.5),
    draw.rect(436, 532, 328, 68, mood.glass),
    ...[436, 500, 564, 630, 694, 758].map((x) => draw.rect(x, 532, 6, 68, mood.wall)),
    draw.rect(0, 596, 1200, 210, mood.grass),
    draw.path('M340,600 L860,600 L1010,800 L190,800Z', mood.road),
    draw.rect(0, 596, 340, 8, mood.grassDeep),
    draw.rect(860, 596, 340, 8, mood.grassDeep),
    ...trees,
    ...visitors,
    draw.rect(866, 648, 150, 62, '#f8f8f4', 10),
    draw.rect(968, 660, 40, 26, mood.glass, 5),
    draw.rect(866, 686, 150, 8, green),
    cross(908, 670, 24, green),
    draw.disc(900, 712, 15, '#3a4148'),
    draw.disc(984, 712, 15, '#3a4148'),
  ].join('');
};
