import { draw } from '../draw.ts';
import { facade } from '../facade.ts';
import { hills } from '../hills.ts';
import { moodOf } from '../mood.ts';
import { person } from '../person.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

/** Renewed homes with lifts, balconies and a garden. */
export const homes = (random: Random): string => {
  const mood = moodOf(random);
  const block = (x: number, height: number, tint: string): string => {
    const floors = 6;
    const floor = (height - 24) / floors;
    const balconies = Array.from({ length: floors * 2 }, (_, index) => {
      const left = x + (index % 2 ? 196 : 26);
      const top = 590 - height + 18 + floor * Math.floor(index / 2) + floor * 0.52;
      return draw.rect(left, top, 78, floor * 0.34, tint) + draw.rect(left, top, 78, 4, mood.wall);
    });
    return [
      facade({
        x,
        base: 590,
        width: 300,
        height,
        wall: mood.wall,
        shade: mood.wallShade,
        glass: mood.glass,
        columns: 6,
        rows: floors,
        glazing: [0.66, 0.56],
      }),
      ...balconies,
      draw.rect(x + 124, 590 - height - 20, 54, height + 20, mood.glass),
      ...Array.from({ length: floors + 1 }, (_, index) =>
        draw.rect(x + 124, 590 - height - 20 + index * floor, 54, 4, mood.wall),
      ),
      draw.rect(x + 120, 590 - height - 26, 62, 8, mood.roof),
      draw.rect(x + 116, 560, 70, 8, tint),
    ].join('');
  };
  const tint = random.pick(['#c98f6b', '#8fa98f', '#9aa7b8', '#c7a56a']);
  const back = Array.from({ length: 8 }, (_, index) =>
    draw.rect(index * 160 + random.between(-20, 20), 300 + random.between(0, 60), 100, 300, mood.far, 0, 0.7),
  );
  const trees = Array.from({ length: 14 }, (_, index) =>
    tree(mood, random, index * 90 + random.between(-20, 20), random.between(612, 640), random.between(90, 140)),
  );
  const walkers = Array.from({ length: 7 }, () =>
    person(random, random.between(180, 1040), random.between(704, 744), 66),
  );
  const bench = (x: number): string =>
    draw.rect(x, 690, 84, 8, '#a9825c', 3) +
    draw.rect(x, 672, 84, 7, '#a9825c', 3) +
    draw.rect(x + 8, 690, 6, 22, '#6f6a62') +
    draw.rect(x + 70, 690, 6, 22, '#6f6a62');
  return [
    sky(mood, random, 560),
    hills(random, 566, 190, mood.haze),
    ...back,
    block(40, random.between(350, 390), tint),
    block(450, random.between(370, 420), tint),
    block(860, random.between(340, 390), tint),
    draw.rect(0, 586, 1200, 216, mood.grass),
    draw.path('M0,640 Q600,610 1200,640 L1200,656 Q600,628 0,656Z', mood.grassDeep, 0.6),
    ...trees,
    draw.path('M0,700 Q600,664 1200,704 L1200,762 Q600,726 0,760Z', mood.road),
    bench(240),
    bench(850),
    ...walkers,
    draw.rect(0, 776, 1200, 30, mood.grassDeep),
  ].join('');
};
