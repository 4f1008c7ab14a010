import { describe, expect, test } from 'vitest';
import { loadBaseTheme } from './base-theme.ts';
import { words } from './words.ts';

const { sources, assets } = loadBaseTheme();
const asset = (name: string): string => new TextDecoder().decode(assets.find((one) => one.name === name)?.bytes);

describe('given the base theme', () => {
  test('when its words are compared, then both languages are complete', () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.zh).sort());
    expect([...Object.values(words.zh), ...Object.values(words.en)].filter((word) => word.trim() === '')).toEqual([]);
  });

  test('when a template names a word, then there is one', () => {
    const named = [...sources.templates.values()].flatMap((source) => [...source.matchAll(/\bt\.([a-zA-Z]+)/g)]);
    expect(named.map(([, name = '']) => name).filter((name) => !(name in words.zh))).toEqual([]);
  });

  test('when its files are weighed, then styles and scripts are light and call no other host', () => {
    expect(asset('site.css').length).toBeLessThan(40_000);
    expect(asset('site.js').length).toBeLessThan(12_000);
    for (const { name } of assets)
      expect(asset(name).replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
  });

  test('when its colours are read, then each main colour passes AA on white and on its tint [NAV-03]', () => {
    const channel = (hex: string): number => {
      const value = Number.parseInt(hex, 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    const luminance = (colour: string): number =>
      0.2126 * channel(colour.slice(1, 3)) +
      0.7152 * channel(colour.slice(3, 5)) +
      0.0722 * channel(colour.slice(5, 7));
    const contrast = (a: string, b: string): number => {
      const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    };
    const pairs = [...asset('site.css').matchAll(/--main: (#[0-9a-f]{6});\s*--tint: (#[0-9a-f]{6})/g)].slice(0, 5);
    expect(pairs).toHaveLength(5);
    for (const [, main = '', tint = ''] of pairs) {
      expect(contrast(main, '#ffffff')).toBeGreaterThan(4.5);
      expect(contrast(main, tint)).toBeGreaterThan(4.5);
    }
  });
});
