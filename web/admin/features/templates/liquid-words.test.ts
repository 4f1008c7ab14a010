import { describe, expect, test } from 'vitest';
import { namesIn } from '#desk/features/templates/liquid-words.ts';

describe('given the sources of templates', () => {
  test('[TPL-03] when names are collected, then those of values are there and texts in quotes are not', () => {
    const names = namesIn(['<p>{{ site.name }} {% if page.kind == "a.b" %}{{ page.title | upcase }}{% endif %}</p>']);
    expect(names).toEqual(['page.kind', 'page.title', 'site.name']);
  });
});
