import { canvas, element } from './element.ts';
import { type Random, seededRandom } from './random.ts';
import { factory } from './scenes/factory.ts';
import { forum } from './scenes/forum.ts';
import { hall } from './scenes/hall.ts';
import { homes } from './scenes/homes.ts';
import { hospital } from './scenes/hospital.ts';
import { market } from './scenes/market.ts';
import { park } from './scenes/park.ts';
import { school } from './scenes/school.ts';
import { skyline } from './scenes/skyline.ts';
import { station } from './scenes/station.ts';
import { terrace } from './scenes/terrace.ts';
import { wetland } from './scenes/wetland.ts';

const scenes: Readonly<Record<string, (random: Random) => string>> = {
  factory,
  forum,
  hall,
  homes,
  hospital,
  market,
  park,
  school,
  skyline,
  station,
  terrace,
  wetland,
};

/** The SVG of `<scene>/<seed>`, the same for the same name; undefined for a scene that is not drawn here. */
export const sceneSvg = (name: string): string | undefined => {
  const [scene = '', seed] = name.split('/');
  if (!Object.hasOwn(scenes, scene)) return undefined;
  const picture = scenes[scene]?.(seededRandom(Number(seed)));
  const { width, height } = canvas;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    picture,
  );
};
