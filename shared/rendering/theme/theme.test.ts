import { Liquid } from 'liquidjs';
import { describe, expect, test } from 'vitest';
import { compileTheme, type Limits, type ThemeSources } from '#shared/rendering/theme/theme.ts';
import { validateTemplates } from '#shared/rendering/theme/validate-templates.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

const sources = (templates: Readonly<Record<string, string>>): ThemeSources => ({
  templates: new Map(Object.entries(templates)),
  words: { zh: {}, en: {} },
  assets: new Map(),
});
const print = (templates: Readonly<Record<string, string>>, data: object = {}, within: Partial<Limits> = {}): string =>
  compileTheme(sources(templates), new Map(), within).print('a', data);

const refused = expect.objectContaining({ code: 'template-invalid' });
const failure = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('given a template of a designer [TPL-01]', () => {
  test.each([
    ['loops without end', { a: '{% for i in (1..99999) %}{% for j in (1..99999) %}{% endfor %}{% endfor %}' }],
    ['makes a huge range', { a: '{% for i in (1..1000000000) %}{% endfor %}' }],
    ['doubles a text', { a: "{% assign s = 'x' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}" }],
    ['prints without end', { a: `{% for i in (1..99999) %}${'x'.repeat(1000)}{% endfor %}` }],
    ['renders itself', { a: "{% render 'a' %}" }],
    ['reads a file', { a: "{% render '../../../etc/passwd' %}" }],
    ['uses an unknown tag', { a: '{% exec %}' }],
    ['uses an unknown filter', { a: '{{ x | shout }}' }],
    ['asks for unescaped output', { a: '{{ x | raw }}' }],
    ['asks for the time', { a: "{{ 'now' | date: '%Y' }}" }],
    ['names an unknown argument of a block', { a: "{% list column: 'x', secret: 1 as rows %}" }],
    ['forgets where a block goes', { a: "{% list column: 'x' %}" }],
  ])('when it %s, then it is refused', (_, templates) => {
    expect(failure(() => print(templates, { x: 1 }, { time: 300, output: 100_000 }))).toEqual(refused);
  });

  test('when it prints a value, then the value is escaped, in captures and captions alike', () => {
    expect(print({ a: '{{ x }}{{ x | upcase }}' }, { x: '<b>"' })).toBe('&lt;b&gt;&quot;&lt;B&gt;&quot;');
  });

  test('when it reaches for what is not its data, then it finds nothing', () => {
    expect(print({ a: '{{ x.constructor.name }}{{ x.__proto__ }}{{ toString }}' }, { x: {} })).toBe('');
  });

  test('when a fault stands in a part, then the refusal names file and line', () => {
    expect(failure(() => print({ a: "{% render 'b' %}", b: '\n\n{{ x | shout }}' }))).toMatchObject({
      facts: { template: 'b', line: 3 },
    });
  });

  test('when a site overrides one file, then the rest is inherited [TPL-07]', () => {
    const theme = compileTheme(
      sources({ a: "{% render 'b' %}{% render 'c' %}", b: 'base', c: 'base' }),
      new Map([['b', 'own']]),
    );
    expect(theme.print('a', {})).toBe('ownbase');
  });

  test('when the base theme is checked as if it were new, then it passes', async () => {
    const base = loadBaseTheme().sources;
    await expect(validateTemplates(base, base.templates)).resolves.toBeUndefined();
  });

  test('when a template with a bomb is saved, then it is refused', async () => {
    const own = new Map([['parts/footer', '{% for i in (1..1000000000) %}{% endfor %}']]);
    await expect(validateTemplates(loadBaseTheme().sources, own)).rejects.toEqual(refused);
  });

  test('when its name is a path trick, then it is refused', async () => {
    await expect(validateTemplates(loadBaseTheme().sources, new Map([['../x', '']]))).rejects.toEqual(refused);
  });
});

describe('given the direct way of rendering', () => {
  const data = {
    a: { b: 'x', list: [1, 2, 3], none: undefined, zero: 0, empty: '' },
    t: { 'k.x': 'dotted' },
    key: 'k.x',
    yes: true,
    no: false,
  };
  test.each([
    '{{ a.b }}|{{ a.list.size }}|{{ a.list.first }}|{{ a.list[1] }}|{{ a.missing.more }}',
    "{{ t[key] }}|{{ t['k.x'] }}|{{ 'lit' }}|{{ 3 }}|{{ a.b | upcase }}",
    "{% if a.b == 'x' and a.list.size > 2 %}1{% else %}2{% endif %}{% if no or a.zero == 0 %}3{% endif %}",
    '{% if a.empty %}truthy{% endif %}{% if a.none %}x{% elsif yes %}y{% endif %}{% unless no %}z{% endunless %}',
    '{% if a.empty == blank %}blank{% endif %}{% if a.list contains 2 %}has{% endif %}{% if not no %}not{% endif %}',
    '{% for i in a.list %}{{ forloop.index }}{% if forloop.last %}!{% endif %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}',
    "{% assign v = 'q' %}{{ v }}{% case a.b %}{% when 'x' %}case{% endcase %}{% for i in (1..3) %}{% continue %}{% endfor %}",
  ])('when it renders %s, then it prints what the engine prints', (template) => {
    const engine = new Liquid({ ownPropertyOnly: true });
    expect(print({ a: template }, data)).toBe(engine.parseAndRenderSync(template, data));
  });
});
