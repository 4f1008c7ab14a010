import { draw } from '../draw.ts';
import { moodOf } from '../mood.ts';
import { person } from '../person.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

const awning = (x: number, y: number, width: number, colour: string): string =>
  Array.from({ length: 8 }, (_, index) => {
    const step = width / 8;
    const left = x + index * step;
    const fill = index % 2 ? '#f7f1e6' : colour;
    return (
      draw.shape(
        [
          [left, y],
          [left + step, y],
          [left + step, y + 34],
          [left, y + 34],
        ],
        fill,
      ) + draw.disc(left + step / 2, y + 34, step / 2, fill)
    );
  }).join('');

/** A market street of arcaded shop houses. */
export const market = (random: Random): string => {
  const mood = moodOf(random);
  const colours = ['#a9573f', '#4d7d6f', '#b98a45', '#5b7390'] as const;
  const houses = Array.from({ length: 5 }, (_, index) => {
    const x = index * 244 - 10;
    const height = random.between(330, 400);
    const top = 600 - height;
    const wall = random.pick(['#efe3cf', '#e6d9c8', '#f2ead9', '#e3dcd0', '#ecdcc8']);
    const windows = [0, 1, 2].map((bay) => {
      const left = x + 26 + bay * 70;
      return [
        draw.rect(left, top + 66, 44, 84, mood.glass, 0),
        draw.path(`M${left},${top + 66} a22,22 0 0 1 44,0 z`, mood.glass),
        draw.rect(left + 20, top + 44, 4, 106, wall),
        draw.rect(left - 6, top + 150, 56, 7, mood.wallShade),
      ].join('');
    });
    const fruit = Array.from({ length: 26 }, () =>
      draw.disc(
        x + random.between(34, 206),
        random.between(566, 580),
        8,
        random.pick(['#c9683f', '#d9a441', '#7d9a52', '#b34a3f', '#e0c05a']),
      ),
    );
    return [
      draw.rect(x, top, 242, height, wall),
      draw.rect(x - 2, top - 10, 246, 14, mood.roof),
      draw.shape(
        [
          [x + 60, top - 10],
          [x + 121, top - 46],
          [x + 182, top - 10],
        ],
        wall,
      ),
      draw.disc(x + 121, top - 22, 8, mood.wallShade),
      ...windows,
      draw.rect(x, 428, 242, 12, mood.wallShade),
      draw.rect(x + 16, 444, 210, 160, '#5a5048', 0, 0.75),
      draw.rect(x, 440, 18, 164, wall),
      draw.rect(x + 224, 440, 18, 164, wall),
      awning(x + 14, 444, 214, colours[(index + Math.floor(random.next() * 4)) % 4] ?? colours[0]),
      draw.rect(x + 30, 572, 182, 34, '#a9825c', 3),
      ...fruit,
      draw.disc(x + 9, 470, 12, '#b8493a'),
      draw.rect(x + 7, 482, 4, 14, '#d9a441'),
    ].join('');
  });
  const crowd = Array.from({ length: 15 }, () => ({ x: random.between(40, 1160), y: random.between(640, 740) }))
    .sort((a, b) => a.y - b.y)
    .map(({ x, y }) => person(random, x, y, 70 + (y - 640) * 0.42));
  return [
    sky(mood, random, 420),
    ...Array.from({ length: 9 }, (_, index) => tree(mood, random, index * 150, 300, 150)),
    ...houses,
    draw.rect(0, 602, 1200, 200, mood.road),
    ...[640, 684, 734, 786].map((y) => draw.rect(0, y, 1200, 2, mood.wallShade)),
    ...Array.from({ length: 14 }, (_, index) =>
      draw.stroke(`M${600 + (index - 7) * 74},602 L${600 + (index - 7) * 150},800`, mood.wallShade, 2),
    ),
    ...crowd,
  ].join('');
};
