import { draw } from '../draw.ts';
import type { Random } from '../random.ts';

/** The stage and the seats of a conference hall. */
export const forum = (random: Random): string => {
  const tone = random.pick([
    { wall: '#cdd6d8', panel: '#2f5673', wave: '#4f7f99', seat: '#3f5566', wood: '#b99a74' },
    { wall: '#d8d4ca', panel: '#31625d', wave: '#5a8f86', seat: '#4a5b58', wood: '#b58d66' },
    { wall: '#d3d3d9', panel: '#3d4f78', wave: '#6c80a8', seat: '#474f63', wood: '#b3977a' },
  ]);
  const slats = Array.from({ length: 12 }, (_, index) =>
    draw.rect(index < 6 ? 14 + index * 26 : 1040 + (index - 6) * 26, 120, 10, 390, tone.wood, 2, 0.8),
  );
  const waves = [0, 1, 2, 3].map((layer) => {
    const y = 300 + layer * 34;
    const swing = random.between(26, 48);
    return draw.path(
      `M200,${y} C400,${y - swing} 520,${y + swing} 680,${y} S940,${y - swing} 1000,${y} L1000,440 L200,440Z`,
      tone.wave,
      0.3 + layer * 0.14,
    );
  });
  const lights = [240, 420, 600, 780, 960].map(
    (x) => draw.rect(x - 60, 44, 120, 10, '#fffaf0', 5) + draw.rect(x - 60, 54, 120, 3, '#8f9aa0', 0, 0.5),
  );
  const speakers = [430, 540, 650, 760].map((x) =>
    [
      draw.disc(x, 436, 15, '#d9b596'),
      draw.path(`M${x - 15},434 a15,15 0 0 1 30,0 z`, '#3b3632'),
      draw.rect(x - 25, 450, 50, 44, random.pick(['#394a5a', '#4b4a52', '#3e5550']), 12),
      draw.shape(
        [
          [x - 6, 450],
          [x + 6, 450],
          [x, 464],
        ],
        '#f4f1ea',
      ),
    ].join(''),
  );
  const rows = [0, 1, 2, 3].flatMap((row) => {
    const size = 46 + row * 12;
    const y = 566 + row * 62;
    const count = Math.ceil(1300 / (size + 10));
    return Array.from({ length: count }, (_, index) => {
      const x = index * (size + 10) - 40 + (row % 2) * size * 0.5;
      const taken = random.next() < 0.72;
      const head = taken
        ? draw.disc(x + size / 2, y - size * 0.16, size * 0.22, random.pick(['#3b3632', '#4a423b', '#54504c'])) +
          draw.rect(
            x + size * 0.16,
            y + size * 0.02,
            size * 0.68,
            size * 0.5,
            random.pick(['#5d6b78', '#6d6258', '#75808a', '#556257']),
            10,
          )
        : '';
      return (
        head +
        draw.rect(x, y + size * 0.2, size, size * 1.3, tone.seat, 10) +
        draw.rect(x, y + size * 0.2, size, 5, '#ffffff', 3, 0.16)
      );
    });
  });
  return [
    draw.rect(0, 0, 1200, 800, tone.wall),
    draw.rect(0, 0, 1200, 84, '#eceae4'),
    ...lights,
    ...slats,
    draw.rect(186, 106, 828, 350, '#f3f1ea', 4),
    draw.rect(200, 120, 800, 322, tone.panel),
    draw.disc(random.between(760, 880), 206, 44, '#f2ddb4', 0.85),
    ...waves,
    draw.rect(0, 500, 1200, 60, tone.wood),
    draw.rect(0, 500, 1200, 6, '#ffffff', 0, 0.35),
    draw.shape(
      [
        [0, 560],
        [1200, 560],
        [1200, 800],
        [0, 800],
      ],
      '#6e6a66',
    ),
    ...speakers,
    draw.rect(380, 474, 430, 52, '#f2efe8', 3),
    draw.rect(380, 474, 430, 6, '#d8d2c6'),
    draw.shape(
      [
        [248, 416],
        [330, 416],
        [320, 526],
        [258, 526],
      ],
      '#8d6f4f',
    ),
    draw.rect(240, 406, 98, 12, '#a5845f', 3),
    draw.stroke('M290,406 L282,372', '#454a4f', 4),
    ...[890, 940].map(
      (x) =>
        draw.rect(x, 492, 28, 34, '#e9e3d8', 4) +
        draw.disc(x + 14, 478, 22, '#5f8560') +
        draw.disc(x + 26, 486, 14, '#7fa377'),
    ),
    ...rows,
  ].join('');
};
