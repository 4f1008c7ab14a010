import { draw } from './draw.ts';
import { canvas, element } from './element.ts';
import type { Mood } from './mood.ts';
import type { Random } from './random.ts';

/** Sky down to `horizon` and its low light below, with a sun and a few flat clouds. */
export const sky = (mood: Mood, random: Random, horizon: number): string => {
  const stops =
    element('stop', { offset: '0', stop_color: mood.skyTop }) +
    element('stop', { offset: '1', stop_color: mood.skyLow });
  const fade = element('linearGradient', { id: 'sky', x1: '0', y1: '0', x2: '0', y2: '1' }, stops);
  const sunX = random.between(180, 1020);
  const sunY = horizon * random.between(0.3, 0.6);
  const clouds = Array.from({ length: 4 }, () => {
    const x = random.between(-60, 1080);
    const y = random.between(50, horizon * 0.6);
    const width = random.between(150, 300);
    const puffs = [
      draw.rect(x, y, width, 16, mood.cloud, 8),
      draw.rect(x + width * 0.2, y - 12, width * 0.5, 16, mood.cloud, 8),
      draw.rect(x + width * 0.45, y + 12, width * 0.5, 12, mood.cloud, 6),
    ];
    return element('g', { opacity: '0.55' }, puffs.join(''));
  });
  return [
    element('defs', {}, fade),
    draw.rect(0, 0, canvas.width, canvas.height, mood.skyLow),
    draw.rect(0, 0, canvas.width, horizon + 4, 'url(#sky)'),
    draw.disc(sunX, sunY, 92, mood.sun, 0.35),
    draw.disc(sunX, sunY, 52, mood.sun, 0.9),
    ...clouds,
  ].join('');
};
