import type { Random } from './random.ts';

/** The light of a picture: calm, natural colours that belong together. */
export type Mood = {
  readonly skyTop: string;
  readonly skyLow: string;
  readonly sun: string;
  readonly cloud: string;
  readonly haze: string;
  readonly far: string;
  readonly mid: string;
  readonly near: string;
  readonly water: string;
  readonly waterDeep: string;
  readonly grass: string;
  readonly grassDeep: string;
  readonly leaf: string;
  readonly leafLight: string;
  readonly wall: string;
  readonly wallShade: string;
  readonly roof: string;
  readonly glass: string;
  readonly road: string;
  readonly accent: string;
};

const morning: Mood = {
  skyTop: '#a9c7d8',
  skyLow: '#f6e7d3',
  sun: '#fff3d6',
  cloud: '#fdf6ec',
  haze: '#dfe3df',
  far: '#b4c4c8',
  mid: '#8fa9ac',
  near: '#5f7f7c',
  water: '#b5ced4',
  waterDeep: '#7fa3ad',
  grass: '#a9bd8a',
  grassDeep: '#7f9a69',
  leaf: '#5d7f5a',
  leafLight: '#86a474',
  wall: '#f1ebdf',
  wallShade: '#d9d0c1',
  roof: '#6c7a80',
  glass: '#a7c0c8',
  road: '#d8d3c8',
  accent: '#c2703d',
};

const clear: Mood = {
  ...morning,
  skyTop: '#8fbad6',
  skyLow: '#e6f0f0',
  sun: '#fffbe9',
  cloud: '#ffffff',
  haze: '#d6e4e6',
  far: '#a7c2cd',
  mid: '#7fa5ac',
  near: '#4f7d77',
  water: '#a3cbd8',
  waterDeep: '#6699ad',
  grass: '#a5c586',
  grassDeep: '#76a063',
  leaf: '#4d8058',
  leafLight: '#7aa96f',
  wall: '#f5f2ea',
  wallShade: '#dcd9cf',
  glass: '#98bccb',
  accent: '#b8623c',
};

const dusk: Mood = {
  ...morning,
  skyTop: '#8c9fbd',
  skyLow: '#f3d3ba',
  sun: '#ffe6bf',
  cloud: '#f7e3d6',
  haze: '#dccfca',
  far: '#aaa9b8',
  mid: '#84899f',
  near: '#576579',
  water: '#bfb9c3',
  waterDeep: '#7c8aa3',
  grass: '#98a581',
  grassDeep: '#717f67',
  leaf: '#52685c',
  leafLight: '#7a8b70',
  wall: '#eee0d2',
  wallShade: '#cfbfb3',
  roof: '#5c6273',
  glass: '#f2dcae',
  road: '#c9c0bb',
  accent: '#b3593a',
};

const soft: Mood = {
  ...morning,
  skyTop: '#b7c9c9',
  skyLow: '#eef0e8',
  cloud: '#f8faf6',
  haze: '#dde5df',
  far: '#b3c6c0',
  mid: '#8eaaa0',
  near: '#5c8072',
  water: '#bad1cd',
  waterDeep: '#84a7a3',
  grass: '#b2c493',
  grassDeep: '#88a370',
  leaf: '#587f62',
  leafLight: '#87a97d',
  accent: '#a8683f',
};

export const moodOf = (random: Random): Mood => random.pick([morning, clear, dusk, soft]);
