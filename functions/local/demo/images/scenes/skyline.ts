import { draw } from '../draw.ts';
import { hills } from '../hills.ts';
import { moodOf } from '../mood.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';
import { tree } from '../tree.ts';

const pylon = (x: number, wall: string, cable: string): string => {
  const cables = [60, 110, 160, 210, 260].flatMap((reach) => [
    draw.stroke(`M${x},${262 + reach * 0.18} L${x - reach},470`, cable, 3, 0.9),
    draw.stroke(`M${x},${262 + reach * 0.18} L${x + reach},470`, cable, 3, 0.9),
  ]);
  return [
    ...cables,
    draw.shape(
      [
        [x - 20, 560],
        [x - 10, 560],
        [x - 2, 250],
        [x - 6, 250],
      ],
      wall,
    ),
    draw.shape(
      [
        [x + 10, 560],
        [x + 20, 560],
        [x + 6, 250],
        [x + 2, 250],
      ],
      wall,
    ),
    draw.rect(x - 12, 330, 24, 7, wall),
  ].join('');
};

const arches = (wall: string): string =>
  [120, 420, 720, 1020]
    .map((x) =>
      [
        draw.stroke(`M${x - 140},470 Q${x},310 ${x + 140},470`, wall, 10),
        ...[-90, -45, 0, 45, 90].map((shift) =>
          draw.stroke(`M${x + shift},470 L${x + shift},${394 + (shift * shift) / 106}`, wall, 3, 0.8),
        ),
      ].join(''),
    )
    .join('');

/** A city on both banks of a river, with a bridge. */
export const skyline = (random: Random): string => {
  const mood = moodOf(random);
  const blocks = Array.from({ length: 30 }, (_, index) => {
    const width = random.between(30, 62);
    const x = index * 41 + random.between(-12, 12);
    const middle = 1 - Math.abs(x - random.between(420, 780)) / 900;
    const height = random.between(40, 110) + 110 * middle * random.next();
    const floors = Array.from({ length: Math.floor(height / 16) }, (_unused, floor) =>
      draw.rect(x + 6, 464 - height + 10 + floor * 16, width - 12, 4, mood.haze, 0, 0.5),
    );
    return [draw.rect(x, 464 - height, width, height, random.pick([mood.mid, mood.far, mood.haze])), ...floors].join(
      '',
    );
  });
  const glints = Array.from({ length: 46 }, () =>
    draw.rect(random.between(-40, 1180), random.between(486, 690), random.between(30, 130), 3, mood.cloud, 1.5, 0.35),
  );
  const bridge =
    random.next() < 0.5
      ? pylon(380, mood.wall, mood.wallShade) + pylon(860, mood.wall, mood.wallShade)
      : arches(mood.wall);
  const piers = [230, 530, 830, 1130].map((x) => draw.rect(x, 478, 14, 60, mood.wallShade));
  const bank = Array.from({ length: 15 }, (_, index) =>
    tree(mood, random, index * 88 + random.between(-30, 30), random.between(712, 740), random.between(60, 140)),
  ).filter(() => random.next() < 0.72);
  const rail = Array.from({ length: 41 }, (_, index) => draw.rect(index * 30, 736, 3, 26, mood.wall));
  return [
    sky(mood, random, 470),
    hills(random, 468, 210, mood.haze),
    hills(random, 468, 130, mood.far),
    ...blocks,
    draw.rect(0, 460, 1200, 18, mood.near),
    draw.rect(0, 474, 1200, 330, mood.water),
    draw.rect(0, 610, 1200, 190, mood.waterDeep, 0, 0.35),
    ...glints,
    ...piers,
    bridge,
    draw.rect(0, 466, 1200, 14, mood.wall),
    draw.rect(0, 478, 1200, 5, mood.wallShade),
    draw.path('M0,716 Q600,676 1200,706 L1200,800 L0,800Z', mood.grassDeep),
    ...bank,
    draw.rect(0, 742, 1200, 60, mood.road),
    ...rail,
    draw.rect(0, 734, 1200, 5, mood.wall),
    draw.rect(0, 762, 1200, 4, mood.wallShade),
  ].join('');
};
