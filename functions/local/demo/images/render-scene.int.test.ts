import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { demoArticles } from '../content/demo-content.ts';
import { renderScene } from './render-scene.ts';
import { sceneSvg } from './scene-svg.ts';

const names = new Set(
  demoArticles
    .flatMap(({ image, gallery = [] }) => [...(image ? [image] : []), ...gallery])
    .map((each) => each.svgScene),
);

describe('given the pictures that the demonstration articles name', () => {
  test('when each is drawn, then it is there, the same every time, and no two are alike', () => {
    const drawn = [...names].map((name) => sceneSvg(name));
    expect(drawn).toEqual([...names].map((name) => sceneSvg(name)));
    expect(new Set(drawn).size).toBe(names.size);
    expect(new Set([...names].map((name) => name.split('/')[0])).size).toBeGreaterThanOrEqual(10);
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|undefined|href|<text/);
  });

  test('when one is rendered, then it is a JPEG of 1200 by 800 under 150 KB', async () => {
    const jpeg = await renderScene('skyline/11');
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 800 });
    expect(jpeg.length).toBeLessThan(150_000);
  });

  test.each(['volcano/1', 'constructor/1', ''])('when %j is asked for, then it is refused', async (name) => {
    await expect(renderScene(name)).rejects.toThrow(RangeError);
  });
});
