import { draw } from '../draw.ts';
import { facade } from '../facade.ts';
import { hills } from '../hills.ts';
import { moodOf } from '../mood.ts';
import { person } from '../person.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

/** A school with its running track. */
export const school = (random: Random): string => {
  const mood = moodOf(random);
  const front = { wall: mood.wall, shade: mood.wallShade, glass: mood.glass, glazing: [0.72, 0.5] as const };
  const bands = [0, 1, 2, 3].map((floor) => draw.rect(120, 292 + floor * 56, 400, 5, mood.accent, 0, 0.75));
  const lanes = [0, 1, 2, 3, 4].map((lane) =>
    draw.stroke(`M-60,${664 + lane * 26} Q600,${560 + lane * 30} 1260,${664 + lane * 26}`, '#f4ece2', 3, 0.8),
  );
  const pupils = Array.from({ length: 9 }, () =>
    person(random, random.between(120, 1080), random.between(600, 640), 46),
  );
  const trees = [40, 104, 548, 612, 1096, 1160].map((x) => tree(mood, random, x, 536, random.between(120, 160)));
  return [
    sky(mood, random, 520),
    hills(random, 520, 150, mood.haze),
    hills(random, 522, 80, mood.far),
    facade({ ...front, x: 660, base: 524, width: 420, height: 220, columns: 9, rows: 4 }),
    facade({ ...front, x: 120, base: 524, width: 400, height: 240, columns: 8, rows: 4 }),
    ...bands,
    draw.rect(506, 226, 132, 300, mood.wallShade),
    draw.rect(512, 232, 120, 294, mood.wall),
    draw.disc(572, 284, 30, mood.wallShade),
    draw.disc(572, 284, 25, '#fbfaf5'),
    draw.stroke('M572,284 L572,266', mood.roof, 3),
    draw.stroke('M572,284 L585,290', mood.roof, 3),
    draw.rect(528, 340, 88, 100, mood.glass),
    draw.rect(570, 340, 4, 100, mood.wall),
    draw.rect(528, 388, 88, 4, mood.wall),
    draw.rect(500, 452, 144, 10, mood.accent),
    draw.rect(530, 462, 84, 64, mood.roof, 0, 0.75),
    draw.rect(0, 522, 1200, 280, mood.grassDeep),
    draw.rect(0, 528, 1200, 14, mood.road),
    ...trees,
    draw.path('M-60,652 Q600,548 1260,652 L1260,800 L-60,800Z', '#b8735c'),
    ...lanes,
    draw.path('M-60,792 Q600,706 1260,792 L1260,820 L-60,820Z', mood.grass),
    ...pupils,
  ].join('');
};
