import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { xssVectors } from '../testing/xss-vectors.ts';
import { allowedAttributes, allowedElements } from './body/body-policy.ts';
import { sanitiseHtml } from './sanitise-html.ts';

const safeAddress = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#a-)/;

/** Reads the answer with another parser, the one that follows the HTML standard, and looks for what must not be. */
const faults = (html: string): string[] => {
  const $ = load(html);
  return $('body *')
    .toArray()
    .flatMap((element) => {
      const faulty = Object.entries(element.attribs).flatMap(([name, value]) => {
        if (!allowedAttributes(element.name).includes(name)) return [`${element.name} ${name}`];
        if (name === 'class' && !/^(?:signature|align-center|align-right)$/.test(value))
          return [`${element.name} ${name}=${value}`];
        if (name === 'href' && !safeAddress.test(value)) return [`${element.name} ${name}=${value}`];
        if ((name === 'src' || name === 'poster') && !/^\/(?!\/)/.test(value))
          return [`${element.name} ${name}=${value}`];
        return [];
      });
      return Object.hasOwn(allowedElements, element.name) ? faulty : [element.name, ...faulty];
    });
};

describe('given an attack in the body of an article', () => {
  test.each(xssVectors)('[SEC-03] when %j is sanitised, then a browser finds nothing to run or fetch', (vector) => {
    const once = sanitiseHtml(`<p>前</p>${vector}<p>后</p>`).html;
    expect(faults(once)).toEqual([]);
    expect(sanitiseHtml(once).html).toBe(once);
    const elsewhere = { baseUrl: 'https://www.yunlan.gov.cn/a/b.html', mediaHosts: ['img.yunlan.gov.cn'] };
    expect(faults(sanitiseHtml(vector, elsewhere).html)).toEqual([]);
  });

  test('when the corpus is not sanitised, then the judge of these tests does find faults', () => {
    expect(xssVectors.filter((vector) => faults(vector).length > 0).length).toBeGreaterThan(150);
  });

  test('when thousands of elements are left open, then the body is refused at once', () => {
    const started = process.cpuUsage().user / 1000;
    expect(() => sanitiseHtml('<b>'.repeat(50_000) + '</i>'.repeat(50_000))).toThrow(DomainError);
    expect(() => sanitiseHtml('<b></i>'.repeat(50_000))).toThrow(DomainError);
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(8_000);
  });
});

describe('given an ordinary body', () => {
  test('[CNT-32] when it carries presentation, then structure stays and presentation goes without a word', () => {
    const { html, removed } = sanitiseHtml(
      '<h1 class="t">标题</h1><p align="center" style="color:red"><font face="宋体"><b>加粗</b></font></p>' +
        '<table border="1"><caption>表</caption><tr><th scope="row" colspan="2" bgcolor="red">甲</th></tr></table>',
    );
    expect(html).toBe(
      '<h2>标题</h2><p><strong>加粗</strong></p><table><caption>表</caption><tr><th scope="row" colspan="2">甲</th></tr></table>',
    );
    expect(removed).toEqual([]);
  });

  test('[CNT-05] when a paragraph is centred or at the right, then it stays there', () => {
    const aligned = '<p class="align-center">附表</p><p class="align-right">单位：元</p>';
    expect(sanitiseHtml(aligned).html).toBe(aligned);
    expect(sanitiseHtml('<p class="align-centre red">甲</p>').html).toBe('<p>甲</p>');
  });

  test('[CNT-32] when a paragraph is the signature, then it alone keeps that one class', () => {
    const { html } = sanitiseHtml(
      '<p class="MsoNormal signature">市教育局</p><p class="signature&quot; onclick=&quot;x">日期</p><p class="signatures">甲</p><h2 class="signature">乙</h2>',
    );
    expect(html).toBe('<p class="signature">市教育局</p><p>日期</p><p>甲</p><h2>乙</h2>');
    expect(sanitiseHtml(html).html).toBe(html);
  });

  test('when something is taken out, then it is named once', () => {
    const { removed } = sanitiseHtml(
      '<p onclick="x">a<script>1</script><script>2</script><img src="https://other.example/a.png"></p>',
    );
    expect(removed).toEqual(['p onclick', 'script', 'img src https://other.example/a.png']);
  });

  test('when containers part the text, then the parts become paragraphs', () => {
    expect(sanitiseHtml('<div>甲<div>乙</div></div>丙<ul><li><div>丁</div></li></ul>').html).toBe(
      '<p>甲</p>\n<p>乙</p>\n<p>丙</p>\n<ul><li>丁</li></ul>',
    );
  });

  test('when anchors and links belong together, then both get the same prefix, and only once', () => {
    const once = sanitiseHtml('<a href="#第一章">一</a><h2 id="第一章">第一章</h2>').html;
    expect(once).toBe('<a href="#a-第一章">一</a><h2 id="a-第一章">第一章</h2>');
    expect(sanitiseHtml(once).html).toBe(once);
  });

  test('when a base address is given, then relative links and pictures are resolved against it', () => {
    const policy = { baseUrl: 'https://www.yunlan.gov.cn/zwgk/t1.html', mediaHosts: ['www.yunlan.gov.cn'] };
    expect(sanitiseHtml('<a href="./W1.pdf">附件</a><img src="../p.jpg" alt="图">', policy).html).toBe(
      '<a href="https://www.yunlan.gov.cn/zwgk/W1.pdf">附件</a><img src="https://www.yunlan.gov.cn/p.jpg" alt="图" />',
    );
  });

  test('when text holds ampersands, quotes and rare characters, then a reader sees the same', () => {
    const { html } = sanitiseHtml('<p>A&amp;B &lt;x&gt; "引" &nbsp;𠮷</p>');
    expect(load(html)('p').text()).toBe('A&B <x> "引" \u00a0𠮷');
  });
});
