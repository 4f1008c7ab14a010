import { draw } from '../draw.ts';
import { hills } from '../hills.ts';
import { moodOf } from '../mood.ts';
import type { Random } from '../random.ts';
import { sky } from '../sky.ts';

/** A railway station with a wide roof and a high-speed train. */
export const station = (random: Random): string => {
  const mood = moodOf(random);
  const stripe = random.pick(['#2f6a8f', '#3f7d74', '#a3593f']);
  const mullions = Array.from({ length: 23 }, (_, index) => {
    const x = 172 + index * 39;
    return draw.rect(x, 286, 5, 236, mood.wall);
  });
  const columns = Array.from({ length: 7 }, (_, index) => {
    const x = 150 + index * 150;
    return draw.shape(
      [
        [x - 8, 522],
        [x + 8, 522],
        [x + 26, 272],
        [x - 26, 272],
      ],
      mood.wallShade,
      0.9,
    );
  });
  const windows = Array.from({ length: 19 }, (_, index) => draw.rect(322 + index * 48, 606, 32, 26, '#3b4a55', 6));
  const masts = [70, 400, 760, 1120].map(
    (x) => draw.rect(x, 470, 7, 214, '#7b858a') + draw.stroke(`M${x},486 L${x + 80},506`, '#7b858a', 4),
  );
  return [
    sky(mood, random, 520),
    hills(random, 524, 190, mood.haze),
    hills(random, 526, 100, mood.far),
    ...Array.from({ length: 16 }, (_, index) => {
      const height = random.between(50, 130);
      return draw.rect(index * 78, 524 - height, random.between(40, 70), height, mood.mid, 0, 0.6);
    }),
    draw.rect(160, 270, 880, 254, mood.glass),
    draw.rect(160, 400, 880, 124, mood.roof, 0, 0.25),
    ...mullions,
    draw.rect(160, 356, 880, 6, mood.wall),
    draw.rect(160, 440, 880, 6, mood.wall),
    ...columns,
    draw.path('M70,282 Q600,120 1130,282 Q1110,300 1090,296 Q600,176 110,296 Q90,300 70,282Z', mood.wall),
    draw.path('M110,296 Q600,176 1090,296 L1090,304 Q600,200 110,304Z', mood.wallShade),
    draw.rect(0, 520, 1200, 60, mood.road),
    draw.rect(0, 520, 1200, 5, mood.wallShade),
    draw.rect(0, 576, 1200, 226, '#8d8b86'),
    draw.stroke('M0,506 Q600,516 1200,506', '#7b858a', 2),
    ...masts,
    draw.path('M150,668 C170,622 240,588 330,586 L1200,586 L1200,676 L180,676 Q150,676 150,668Z', '#f7f7f3'),
    draw.path('M150,668 C156,652 168,640 184,634 L1200,634 L1200,646 L210,646 Q176,650 150,668Z', stripe),
    draw.path('M212,612 C232,600 262,594 300,594 L300,626 L206,626Z', '#3b4a55'),
    ...windows,
    ...[560, 830, 1100].map((x) => draw.rect(x, 590, 3, 84, '#cfd0cb')),
    draw.rect(0, 676, 1200, 12, '#6a6863'),
    draw.rect(0, 690, 1200, 6, '#b9b7b0'),
    ...Array.from({ length: 41 }, (_, index) => draw.rect(index * 30, 696, 14, 12, '#6f665c')),
    draw.rect(0, 716, 1200, 90, mood.road),
    draw.rect(0, 722, 1200, 8, '#d9b44a'),
    draw.rect(0, 716, 1200, 4, mood.wallShade),
  ].join('');
};
