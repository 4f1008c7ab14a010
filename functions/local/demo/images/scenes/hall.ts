import { draw } from '../draw.ts';
import { person } from '../person.ts';
import type { Random } from '../random.ts';

/** The inside of a service hall: counters, clerks and visitors. */
export const hall = (random: Random): string => {
  const tone = random.pick([
    { wall: '#eef0ec', band: '#3e6d8c', counter: '#dcd5c8', floor: '#d9dcd8', light: '#fffdf6' },
    { wall: '#f0eee8', band: '#3f7a6d', counter: '#d9cdb9', floor: '#dfdcd4', light: '#fffaf0' },
    { wall: '#eceff1', band: '#52698f', counter: '#d8d6d0', floor: '#d6dade', light: '#fdfdfa' },
  ]);
  const lamps = [0, 1, 2].flatMap((row) =>
    Array.from({ length: 6 }, (_, index) => {
      const width = 130 - row * 30;
      const y = 40 + row * 46;
      const spread = 1200 - row * 260;
      const x = (1200 - spread) / 2 + (spread / 6) * (index + 0.5) - width / 2;
      return (
        draw.rect(x, y, width, 12 - row * 2, tone.light, 5) +
        draw.rect(x, y + 12 - row * 2, width, 2, '#b9c0bf', 0, 0.6)
      );
    }),
  );
  const desks = Array.from({ length: 6 }, (_, index) => {
    const x = 40 + index * 190;
    return [
      draw.rect(x, 300, 150, 34, tone.band, 3),
      draw.rect(x + 14, 311, 20, 12, '#ffffff', 2, 0.9),
      draw.rect(x + 42, 313, 90, 8, '#ffffff', 2, 0.55),
      draw.rect(x + 4, 334, 142, 96, '#c9dbe0', 0, 0.6),
      draw.disc(x + 75, 378, 15, '#d9b596'),
      draw.path(`M${x + 60},376 a15,15 0 0 1 30,0 z`, '#3b3632'),
      draw.rect(x + 50, 392, 50, 48, tone.band, 12),
      draw.rect(x + 106, 386, 34, 26, '#4a5660', 2),
    ].join('');
  });
  const seats = Array.from({ length: 8 }, (_, index) => {
    const x = 60 + index * 46 + (index > 3 ? 700 : 0);
    return (
      draw.rect(x, 640, 40, 34, tone.band, 7, 0.85) +
      draw.rect(x, 676, 40, 12, tone.band, 4) +
      draw.rect(x + 17, 688, 6, 26, '#8d9496')
    );
  });
  const plant = (x: number): string =>
    [
      draw.rect(x - 20, 690, 40, 48, '#b9a68c', 5),
      ...[-28, -10, 8, 26].map((shift) =>
        draw.stroke(`M${x},692 Q${x + shift * 0.6},640 ${x + shift * 1.5},${618 + Math.abs(shift)}`, '#5d8560', 9),
      ),
    ].join('');
  const visitors = Array.from({ length: 11 }, () => ({ x: random.between(70, 1130), y: random.between(520, 610) }))
    .sort((a, b) => a.y - b.y)
    .map(({ x, y }) => draw.oval(x, y + 4, 20, 4, '#8d9496', 0.35) + person(random, x, y, 104 + (y - 520) * 0.25));
  return [
    draw.rect(0, 0, 1200, 800, tone.wall),
    draw.shape(
      [
        [0, 0],
        [1200, 0],
        [960, 190],
        [240, 190],
      ],
      '#f9f9f5',
    ),
    ...lamps,
    draw.rect(0, 190, 1200, 260, '#e2e6e3', 0, 0.6),
    draw.rect(0, 214, 1200, 52, tone.band),
    draw.rect(460, 230, 280, 20, '#ffffff', 4, 0.85),
    ...desks,
    draw.rect(0, 440, 1200, 16, '#a58a68'),
    draw.rect(0, 454, 1200, 62, tone.counter),
    ...Array.from({ length: 7 }, (_, index) => draw.rect(index * 190 + 10, 454, 4, 62, '#ffffff', 0, 0.6)),
    draw.rect(0, 516, 1200, 290, tone.floor),
    ...Array.from({ length: 14 }, (_, index) =>
      draw.stroke(`M${600 + (index - 6.5) * 90},516 L${600 + (index - 6.5) * 210},800`, '#ffffff', 2, 0.7),
    ),
    ...[548, 592, 652, 734].map((y) => draw.rect(0, y, 1200, 2, '#ffffff', 0, 0.7)),
    ...visitors,
    ...seats,
    plant(540),
    plant(672),
  ].join('');
};
