import { describe, expect, test } from 'vitest';
import { blockLoader } from '#shared/rendering/block-loader.ts';
import { blocksOf } from '#shared/rendering/theme/block-tags.ts';
import { Blocks } from '#shared/rendering/theme/blocks.ts';
import { Html } from '#shared/rendering/theme/html.ts';
import { compileTheme, type Limits } from '#shared/rendering/theme/theme.ts';
import { validateTemplates } from '#shared/rendering/theme/validate-templates.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

const refused = expect.objectContaining({ code: 'template-invalid' });
const within: Partial<Limits> = { time: 400, output: 200_000 };
const data = {
  site: { name: '教育局' },
  article: { body: new Html('<p>正文</p>'), title: '"><script>alert(1)</script>' },
  words: ['甲', '乙'],
};
const print = (template: string, parts: Readonly<Record<string, string>> = {}): string =>
  compileTheme(
    { templates: new Map(Object.entries({ a: template, ...parts })), words: { zh: {}, en: {} }, assets: new Map() },
    new Map(),
    within,
  ).print('a', data);

describe('[SEC-03] [TPL-01] given a template that reaches for what is behind it', () => {
  test.each([
    '{{ site.constructor }}',
    '{{ site["constructor"]["constructor"] }}',
    '{{ site.__proto__.polluted }}',
    '{{ "".constructor.constructor }}',
    '{{ words.map }}{{ words.constructor.from }}{{ words["push"] }}',
    '{{ constructor }}{{ __proto__ }}{{ process }}{{ globalThis }}{{ require }}{{ this }}',
    '{{ site.toString }}{{ site.hasOwnProperty }}{{ site.valueOf }}',
    '{{ article.body.html.constructor }}',
    '{{ words | map: "constructor" }}',
    '{{ words | where: "__proto__" }}',
    '{{ words | map: "__proto__" | first }}',
    '{% assign __proto__ = words %}{{ site.polluted }}',
    '{% assign constructor = "x" %}{{ site.constructor }}',
    '{% capture __proto__ %}x{% endcapture %}{{ site.x }}',
    '{% assign name = "constructor" %}{{ site[name] }}',
    '{{ context }}{{ environments }}{{ globals }}{{ scopes }}{{ opts }}{{ liquid }}',
  ])('when it says %s, then it finds nothing of the program', (template) => {
    let printed = '';
    try {
      printed = print(template);
    } catch (error) {
      expect(error).toEqual(refused);
    }
    expect(printed).not.toMatch(/function|native code|\[object|Object|node:/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    "{% include '/etc/passwd' %}",
    "{% include '../../package.json' %}",
    "{% render 'file:///etc/passwd' %}",
    "{% layout '../theme' %}",
    '{% assign name = "/etc/hostname" %}{% include name %}',
    "{% render 'a\\0b' %}",
    "{% include 'http://evil.example/x' %}",
    '{% raw %}{% endraw %}{{ article.title | raw }}',
    '{{ article.title | json | raw }}',
    "{{ 'x' | date: '%Y' }}",
    "{{ 'YQ==' | eval }}",
  ])('when it says %s, then it is refused', (template) => {
    expect(() => print(template)).toThrow(refused);
  });

  test.each([
    '{{ article.title }}',
    '{{ article.title | escape_once }}',
    "{{ '&lt;script&gt;' | append: '<script>' }}",
    '{{ article.title | json }}',
    '{{ article.title | inspect }}',
    "{{ article.title | split: '' | join: '' }}",
    "{{ 'PHNjcmlwdD4=' | base64_decode }}",
    "{{ '%3Cscript%3E' | url_decode }}",
    "{{ article.title | replace: '\"', '<b onclick=x>' }}",
    '{% capture x %}{{ article.title }}{% endcapture %}{{ x }}',
    '{% assign x = article.title %}{% echo x %}',
    '{% liquid echo article.title %}',
    "{% for c in words %}{{ c | prepend: '<script>' }}{% endfor %}",
    "{% cycle '<script>', 'b' %}",
    "{% render 'b', x: article.title %}",
    '{{ words | concat: words | join: "<script>" }}',
    "{{ article.title | newline_to_br }}{{ article.body | append: '<script>' }}",
    '{{ article.title | xml_escape }}{{ article.title | unescape }}',
  ])('when it prints a hostile text by %s, then no element comes of it', (template) => {
    let printed = '';
    try {
      printed = print(template, { b: '{{ x }}' });
    } catch (error) {
      expect(error).toEqual(refused);
    }
    expect(printed).not.toMatch(/<(?:script|b)\b/i);
  });
});

describe('[SEC-03] [TPL-02] given a template that never wants to end', () => {
  const long = (text: string, doublings: number): string =>
    `{% assign s = '${text}' %}${'{% assign s = s | append: s %}'.repeat(doublings)}`;
  const filters = [
    'strip_html',
    'escape_once',
    'normalize_whitespace',
    'squish',
    'slugify',
    'truncatewords: 3',
    'number_of_words',
    "split: ''",
    "replace: 'a', s",
    "split: 'a' | sort_natural",
    'newline_to_br',
    'strip_newlines',
    'url_encode | url_encode | url_encode',
    'base64_encode | base64_encode',
    'xml_escape | escape',
    'rstrip',
  ];

  test.each([
    [
      'loops in loops',
      '{% for i in (1..9999) %}{% for j in (1..9999) %}{% if i == j %}{% endif %}{% endfor %}{% endfor %}',
    ],
    ['counts far', '{% for i in (1..4000000) %}{% endfor %}'],
    ['makes a table of everything', '{% tablerow i in (1..4000000) cols:1 %}{{ i }}{% endtablerow %}'],
    ['renders itself', "{% render 'a' %}"],
    ['includes itself twice', "{% include 'a' %}{% include 'a' %}"],
    ['goes to and fro', "{% render 'b' %}"],
    ['is its own layout', "{% layout 'a' %}{% block x %}{% endblock %}"],
    [
      'grows a list',
      '{% assign l = "a,b" | split: "," %}{% for i in (1..40) %}{% assign l = l | concat: l %}{% endfor %}',
    ],
    ['grows by replacing', `${long('a', 12)}{% for i in (1..9) %}{% assign s = s | replace: 'a', s %}{% endfor %}`],
    ['increments without end', '{% for i in (1..3000000) %}{% increment x %}{% endfor %}'],
    ['pads', "{% assign s = 'x' %}{% for i in (1..40) %}{% assign s = s | append: s | upcase %}{% endfor %}"],
    ['nests conditions', `${'{% if true %}'.repeat(3000)}${'{% endif %}'.repeat(3000)}`],
    ['nests loops', `${'{% for i in (1..2) %}'.repeat(60)}${'{% endfor %}'.repeat(60)}`],
  ])('when it %s, then it ends within two seconds', (_, template) => {
    const began = process.cpuUsage().user / 1000;
    try {
      print(template, { b: "{% render 'a' %}" });
    } catch (error) {
      expect(error).toEqual(refused);
    }
    expect(process.cpuUsage().user / 1000 - began).toBeLessThan(8_000);
  });

  test.each(filters)('when it puts long texts through %s, then it ends within two seconds', (filter) => {
    const began = process.cpuUsage().user / 1000;
    for (const text of ['<script', ' ', '<', '&am', 'a ', '-.', '\t\u3000']) {
      try {
        print(`${long(text, 17)}{{ s | ${filter} | size }}`);
      } catch (error) {
        expect(error).toEqual(refused);
      }
    }
    expect(process.cpuUsage().user / 1000 - began).toBeLessThan(16_000);
  });

  test.each([
    ['blanks', `{% list ${' '.repeat(150_000)} %}`],
    ['words', `{% list ${'as '.repeat(50_000)} %}`],
    ['arguments', `{% list ${'column: "x" '.repeat(12_000)} as x %}`],
    ['brackets', `{{ ${'['.repeat(100_000)} }}`],
    ['dots', `{{ a${'.a'.repeat(90_000)} }}`],
    ['pipes', `{{ a ${'| upcase '.repeat(20_000)} }}`],
    ['ors', `{% if ${'a or '.repeat(30_000)} a %}{% endif %}`],
    ['open tags', '{%'.repeat(90_000)],
    ['open outputs', '{{'.repeat(90_000)],
    ['quotes', `{{ ${'"'.repeat(150_001)} }}`],
    ['ranges', `{{ ${'(1..'.repeat(40_000)} }}`],
  ])('when it is made of %s, then it is read within two seconds', (_, template) => {
    const began = process.cpuUsage().user / 1000;
    try {
      print(template);
    } catch (error) {
      expect(error).toEqual(refused);
    }
    expect(process.cpuUsage().user / 1000 - began).toBeLessThan(8_000);
  });

  test('when it asks the blocks without end, then it is refused', async () => {
    const own = new Map([['parts/footer', '{% for i in (1..400) %}{% list column: i as rows %}{% endfor %}']]);
    await expect(validateTemplates(loadBaseTheme().sources, own)).rejects.toEqual(refused);
  });
});

describe('[SEC-08] given block tags that ask for what is not public', () => {
  /** A reader that knows only public things; it notes which site and column a block asked for. */
  const asked: string[] = [];
  const context = {
    site: { siteId: 'jyj' },
    root: '',
    lang: 'zh',
    reader: {
      rows: async ({ siteId, columnId, limit }: { siteId: string; columnId: string; limit: number }) => {
        asked.push(`${siteId} ${columnId} ${limit}`);
        return [];
      },
      columnPath: async () => [],
      children: async () => [],
      sites: async () => [],
    },
    siteAddress: async (siteId: string) => (siteId === 'wjw' ? { base: 'http://wjw' } : undefined),
  };
  const ask = async (tag: string): Promise<string> => {
    const globals = { words: data.words, site: data.site };
    const blocks = new Blocks(blockLoader(context as never));
    blocksOf.set(globals, blocks);
    const theme = compileTheme({ templates: new Map([['a', tag]]), words: { zh: {}, en: {} }, assets: new Map() });
    return blocks.settle(() => theme.print('a', globals));
  };

  test.each([
    ["{% list column: 'x', limit: 100000 as rows %}{{ rows.size }}", 'jyj x 100'],
    ["{% list column: 'x', site: 'wjw' as rows %}{{ rows.size }}", 'wjw x 8'],
    ["{% list column: 'x', limit: -1 as rows %}{{ rows.size }}", 'jyj x 8'],
    ["{% list column: 'x', limit: 'all' as rows %}{{ rows.size }}", 'jyj x 8'],
  ])('when %s asks for more than it may, then it gets what it may', async (tag, question) => {
    asked.length = 0;
    await ask(tag);
    expect(asked).toEqual([question]);
  });

  test.each([
    '{% list column: words as rows %}{{ rows }}',
    '{% list column: site as rows %}{{ rows }}',
    "{% list column: 'x', site: 'preparing' as rows %}{{ rows }}",
    "{% column column: 'x', site: 'preparing' as c %}{{ c.name }}",
    "{% children column: 'x', site: 'preparing' as c %}{{ c }}",
    '{% children as c %}{{ c }}',
  ])('when it asks %s, then there is nothing', async (tag) => {
    asked.length = 0;
    expect(await ask(tag)).toBe('');
    expect(asked).toEqual([]);
  });
});
