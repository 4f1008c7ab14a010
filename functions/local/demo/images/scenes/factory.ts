import { draw } from '../draw.ts';
import { hills } from '../hills.ts';
import { moodOf } from '../mood.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

const turbine = (x: number, base: number, size: number, turn: number): string => {
  const hub = base - size;
  const blades = [0, 120, 240].map((angle) => {
    const direction = ((angle + turn) * Math.PI) / 180;
    const [dx, dy] = [Math.cos(direction), Math.sin(direction)];
    const reach = size * 0.52;
    return draw.shape(
      [
        [x - dy * 4, hub + dx * 4],
        [x + dx * reach, hub + dy * reach],
        [x + dy * 4, hub - dx * 4],
      ],
      '#fbfbf8',
    );
  });
  return [
    draw.shape(
      [
        [x - 5, base],
        [x + 5, base],
        [x + 2.5, hub],
        [x - 2.5, hub],
      ],
      '#f4f4f0',
    ),
    ...blades,
    draw.disc(x, hub, 6, '#e4e4de'),
  ].join('');
};

/** Modern works with saw-tooth roofs, solar panels and wind turbines behind. */
export const factory = (random: Random): string => {
  const mood = moodOf(random);
  const teeth = (x: number, count: number, y: number): string =>
    Array.from({ length: count }, (_, index) => {
      const left = x + index * 86;
      return (
        draw.shape(
          [
            [left, y],
            [left, y - 58],
            [left + 86, y],
          ],
          mood.roof,
        ) +
        draw.shape(
          [
            [left, y - 6],
            [left, y - 54],
            [left + 16, y - 42],
            [left + 16, y - 6],
          ],
          mood.glass,
        )
      );
    }).join('');
  const strip = (x: number, width: number, y: number): string =>
    Array.from({ length: Math.floor(width / 44) }, (_, index) =>
      draw.rect(x + 10 + index * 44, y, 34, 30, mood.glass),
    ).join('');
  const panels = Array.from(
    { length: 9 },
    (_, index) =>
      draw.shape(
        [
          [60 + index * 124, 704],
          [160 + index * 124, 704],
          [142 + index * 124, 744],
          [42 + index * 124, 744],
        ],
        '#41607a',
      ) +
      draw.stroke(
        `M${51 + index * 124},724 L${151 + index * 124},724 M${110 + index * 124},704 L${92 + index * 124},744`,
        '#8fa9bd',
        2,
      ),
  );
  return [
    sky(mood, random, 520),
    hills(random, 520, 210, mood.haze),
    hills(random, 522, 130, mood.far),
    turbine(random.between(120, 240), 430, 210, random.between(0, 119)),
    turbine(random.between(330, 430), 450, 170, random.between(0, 119)),
    turbine(random.between(960, 1090), 440, 200, random.between(0, 119)),
    hills(random, 530, 60, mood.mid),
    draw.rect(760, 330, 250, 260, mood.wall),
    draw.rect(985, 330, 25, 260, mood.wallShade),
    ...[0, 1, 2, 3].map((floor) => draw.rect(776, 352 + floor * 54, 196, 30, mood.glass)),
    teeth(80, 8, 460),
    draw.rect(80, 458, 690, 134, mood.wall),
    draw.rect(80, 458, 690, 12, '#4d7d96'),
    strip(86, 660, 490),
    ...[170, 350, 530].map(
      (x) => draw.rect(x, 530, 84, 62, mood.wallShade) + draw.rect(x + 6, 538, 72, 54, mood.roof, 0, 0.55),
    ),
    draw.rect(0, 588, 1200, 214, mood.grass),
    draw.path('M0,616 L1200,616 L1200,662 L0,662Z', mood.road),
    ...Array.from({ length: 12 }, (_, index) => draw.rect(20 + index * 104, 637, 50, 4, '#ffffff', 2, 0.8)),
    ...Array.from({ length: 12 }, (_, index) =>
      tree(mood, random, 40 + index * 104 + random.between(-14, 14), 610, random.between(60, 84)),
    ),
    draw.rect(random.between(200, 700), 612, 112, 36, '#f5f3ee', 4),
    ...panels,
    draw.rect(0, 772, 1200, 30, mood.grassDeep),
  ].join('');
};
