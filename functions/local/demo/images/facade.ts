import { draw } from './draw.ts';

export type Facade = {
  readonly x: number;
  /** Foot of the wall. */
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly wall: string;
  readonly shade: string;
  readonly glass: string;
  readonly columns: number;
  readonly rows: number;
  /** Share of a bay that is glass, across and up. */
  readonly glazing?: readonly [number, number];
};

/** A front with a regular grid of windows, a shaded edge and a parapet. */
export const facade = (front: Facade): string => {
  const { x, base, width, height, columns, rows } = front;
  const [across, up] = front.glazing ?? [0.6, 0.5];
  const top = base - height;
  const bay = (width * 0.94) / columns;
  const floor = (height - 24) / rows;
  const windows = Array.from({ length: columns * rows }, (_, index) => {
    const left = x + width * 0.03 + bay * ((index % columns) + (1 - across) / 2);
    const upper = top + 18 + floor * (Math.floor(index / columns) + (1 - up) / 2);
    return draw.rect(left, upper, bay * across, floor * up, front.glass);
  });
  return [
    draw.rect(x, top, width, height, front.wall),
    draw.rect(x + width * 0.9, top, width * 0.1, height, front.shade),
    draw.rect(x - 4, top - 6, width + 8, 10, front.shade),
    ...windows,
  ].join('');
};
