import { draw } from '../draw.ts';
import { hills } from '../hills.ts';
import { moodOf } from '../mood.ts';
import { person } from '../person.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

const eave = (x: number, y: number, half: number, rise: number, fill: string): string =>
  draw.path(
    `M${x - half},${y} Q${x - half * 0.6},${y - rise * 0.25} ${x},${y - rise} Q${x + half * 0.6},${y - rise * 0.25} ${x + half},${y} Q${x},${y - 10} ${x - half},${y}Z`,
    fill,
  );

const pavilion = (x: number, y: number, roof: string): string =>
  [
    draw.rect(x - 92, y - 12, 184, 14, '#cfc6b6', 3),
    ...[-70, -26, 18, 62].map((shift) => draw.rect(x + shift, y - 116, 9, 106, '#8a4a3a')),
    draw.rect(x - 74, y - 44, 148, 6, '#8a4a3a'),
    eave(x, y - 108, 118, 74, roof),
    draw.disc(x, y - 182, 8, '#b99157'),
  ].join('');

const pagoda = (x: number, y: number, fill: string): string =>
  [0, 1, 2, 3, 4, 5]
    .map((level) => {
      const half = 40 - level * 5;
      const floor = y - level * 36;
      return (
        draw.rect(x - half + 12, floor - 34, (half - 12) * 2, 36, fill, 0, 0.75) + eave(x, floor - 28, half, 20, fill)
      );
    })
    .join('') + draw.rect(x - 2, y - 262, 4, 46, fill);

/** A lakeside park with a pavilion. */
export const park = (random: Random): string => {
  const mood = moodOf(random);
  const back = Array.from({ length: 18 }, (_, index) =>
    tree(mood, random, index * 72 + random.between(-20, 20), random.between(452, 468), random.between(90, 140)),
  );
  const front = [60, 178, 1010, 1130].map((x) =>
    tree(mood, random, x, random.between(700, 730), random.between(230, 290)),
  );
  const flowers = Array.from({ length: 70 }, () =>
    draw.disc(
      random.between(0, 1200),
      random.between(726, 790),
      random.between(3, 6),
      random.pick(['#e7c4bd', '#f3e6c0', '#d99a86', '#fbf5ea']),
    ),
  );
  const walkers = Array.from({ length: 6 }, () =>
    person(random, random.between(430, 780), random.between(610, 690), 60),
  );
  return [
    sky(mood, random, 440),
    hills(random, 444, 190, mood.haze),
    hills(random, 446, 110, mood.far),
    pagoda(random.between(760, 980), 400, mood.mid),
    draw.rect(0, 440, 1200, 360, mood.grass),
    ...back,
    draw.path('M0,490 Q260,462 560,486 T1200,480 L1200,556 Q880,590 560,560 T0,570Z', mood.water),
    draw.path('M0,530 Q300,512 620,536 T1200,522 L1200,556 Q880,590 560,560 T0,570Z', mood.waterDeep, 0.3),
    draw.rect(180, 520, 150, 3, mood.cloud, 1, 0.6),
    draw.rect(520, 508, 190, 3, mood.cloud, 1, 0.6),
    draw.rect(860, 534, 150, 3, mood.cloud, 1, 0.6),
    pavilion(random.between(400, 480), 566, mood.roof),
    draw.path(
      'M430,800 C470,700 720,690 640,610 C600,580 900,590 1200,586 L1200,606 C940,612 700,604 744,640 C840,720 640,730 640,800Z',
      mood.road,
    ),
    ...walkers,
    draw.path('M0,716 Q240,690 420,800 L0,800Z', mood.grassDeep, 0.45),
    draw.path('M1200,710 Q940,690 760,800 L1200,800Z', mood.grassDeep, 0.45),
    ...flowers,
    ...front,
  ].join('');
};
