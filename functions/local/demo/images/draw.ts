import { element } from './element.ts';

type Point = readonly [number, number];

const points = (corners: readonly Point[]): string =>
  corners.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** The plain shapes that scenes are made of. */
export const draw = {
  rect: (x: number, y: number, width: number, height: number, fill: string, rx = 0, opacity = 1): string =>
    element('rect', { x, y, width, height, fill, ...(rx ? { rx } : {}), ...(opacity < 1 ? { opacity } : {}) }),
  disc: (cx: number, cy: number, r: number, fill: string, opacity = 1): string =>
    element('circle', { cx, cy, r, fill, ...(opacity < 1 ? { opacity: String(opacity) } : {}) }),
  oval: (cx: number, cy: number, rx: number, ry: number, fill: string, opacity = 1): string =>
    element('ellipse', { cx, cy, rx, ry, fill, ...(opacity < 1 ? { opacity: String(opacity) } : {}) }),
  shape: (corners: readonly Point[], fill: string, opacity = 1): string =>
    element('polygon', { points: points(corners), fill, ...(opacity < 1 ? { opacity: String(opacity) } : {}) }),
  path: (d: string, fill: string, opacity = 1): string =>
    element('path', { d, fill, ...(opacity < 1 ? { opacity: String(opacity) } : {}) }),
  stroke: (d: string, stroke: string, width: number, opacity = 1): string =>
    element('path', {
      d,
      fill: 'none',
      stroke,
      stroke_width: width,
      stroke_linecap: 'round',
      ...(opacity < 1 ? { opacity: String(opacity) } : {}),
    }),
} as const;
