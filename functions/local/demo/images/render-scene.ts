import sharp from 'sharp';
import { sceneSvg } from './scene-svg.ts';

/** A JPEG of 1200 × 800 of `<scene>/<seed>`; throws a RangeError for a scene that is not drawn here. */
export const renderScene = async (name: string): Promise<Buffer> => {
  const svg = sceneSvg(name);
  if (svg === undefined) throw new RangeError(`no scene ${name}`);
  return sharp(Buffer.from(svg)).jpeg({ quality: 86, mozjpeg: true }).toBuffer();
};
