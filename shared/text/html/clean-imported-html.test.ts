import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cleanImportedHtml } from './clean-imported-html.ts';
import { htmlText } from './html-text.ts';

const clean = (html: string, title?: string) => cleanImportedHtml(html, { title }).html;

describe('[CNT-01] given markup of Word or another system', () => {
  test('when it is full of layout, then paragraphs with text stay', () => {
    expect(
      clean(
        '<p class="MsoNormal" style="text-indent:2em"><span style="mso-spacerun:yes">\u3000\u3000各区县</span>：<o:p></o:p></p>' +
          '<p>&nbsp;&nbsp;</p><p><br></p><p>&nbsp;&nbsp;&nbsp;&nbsp;现印发&nbsp;&nbsp;给你们。<br></p><!--[if gte mso 9]><xml>x</xml><![endif]-->',
      ),
    ).toBe('<p>各区县：</p>\n<p>现印发 给你们。</p>');
  });

  test('when short bold paragraphs are numbered, then they become headings of two levels', () => {
    expect(
      clean(
        '<p><span style="font-weight: bold;">一、</span><b>总体要求</b></p><p>正文。</p><p><strong>（一）目标</strong></p><p>正文。</p><p><b>第一章 总则</b></p>',
      ),
    ).toBe('<h2>一、总体要求</h2>\n<p>正文。</p>\n<h3>（一）目标</h3>\n<p>正文。</p>\n<h2>第一章 总则</h2>');
  });

  test('[CNT-32] when unit and date stand at the right, then they stay there as the signature', () => {
    const signed = '<p class="signature">云澜市教育局</p>\n<p class="signature">2026年11月18日</p>';
    const words = ['云澜市教育局', '2026年11月18日'];
    for (const [open, close] of [
      ['<p style="TEXT-ALIGN: right; margin:0">', '</p>'],
      ['<p align="right"><span>', '</span></p>'],
      ['<div style="text-align:right">', '</div>'],
      ['<div align="right"><p class="x">', '</p></div>'],
    ])
      expect(clean(words.map((word) => `${open}${word}${close}`).join(''))).toBe(signed);
    expect(clean(`<p style="text-align:right">${words[0]}<br><br>${words[1]}</p>`)).toBe(signed);
  });

  test('when something else stands at the right, then it is no signature', () => {
    const text =
      '各级各部门要切实提高认识，加强组织领导，结合实际制定具体实施方案，确保各项任务落到实处，务求取得实效，并及时报告进展情况和存在的问题。';
    expect(clean(`<p style="text-align:right">${text}</p>`)).toBe(`<p>${text}</p>`);
    expect(clean('<div align="right"><p style="text-align:left">左</p></div>')).toBe('<p>左</p>');
    const row = (cell: string) => `<table><tr><td>${cell}</td><td>乙</td></tr></table>`;
    expect(clean(row('<p align="right">1</p><p align="right">2</p>'))).toBe(row('<p>1</p><p>2</p>'));
  });

  test('when it is not clear, then nothing becomes a heading', () => {
    const html =
      '<p>一、听取报告</p>\n<p>二、审议草案</p>\n<p><strong>一、加强领导。</strong>各单位要认真落实。</p>\n<p><strong>附件1</strong></p>\n<p>（一）符合下列条件：</p>\n<p>第一条 为了规范管理，制定本条例。</p>';
    expect(clean(html)).toBe(html);
  });

  test('when a number without bold type is followed by text, then it is a heading', () => {
    const text = '各级各部门要切实提高认识，加强组织领导，结合实际制定具体实施方案，确保各项任务落到实处。';
    expect(clean(`<p>一、加强组织领导</p><p>${text}</p>`)).toBe(`<h2>一、加强组织领导</h2>\n<p>${text}</p>`);
  });

  test('when the title stands again at the head, in one line or in several, then it goes', () => {
    const title = '国务院关于加强监管的意见';
    expect(clean('<p>国务院关于<br>加强监管的意见</p><p>国发〔2019〕5号</p>', title)).toBe('<p>国发〔2019〕5号</p>');
    expect(clean('<h1>国务院关于</h1><p>加强监管的　意见</p><p>正文</p>', title)).toBe('<p>正文</p>');
    expect(clean('<p>国务院关于加强监管的意见已经印发</p>', title)).toBe('<p>国务院关于加强监管的意见已经印发</p>');
  });

  test('when a table is data it stays, when it is layout it goes, when its rows are lost its text stays', () => {
    expect(clean('<table width="90%"><tr><td style="x"><p>甲</p></td><td>&nbsp;</td></tr></table>')).toBe(
      '<table><tr><td>甲</td><td></td></tr></table>',
    );
    expect(clean('<table><tbody><tr><td><p>全文</p><p>第二段</p></td></tr></tbody></table>')).toBe(
      '<p>全文</p>\n<p>第二段</p>',
    );
    expect(clean('<table><p>甲</p> <p>乙</p></table>')).toBe('<p>甲</p>\n<p>乙</p>');
  });

  test('when paragraphs are parted by breaks and indents, then they become paragraphs', () => {
    expect(clean('\u3000\u3000第一段。<br>\u3000\u3000第二段。<br><br>第三段<br>同段')).toBe(
      '<p>第一段。</p>\n<p>第二段。</p>\n<p>第三段<br />同段</p>',
    );
  });

  test('when parts are hidden, then they do not come to light', () => {
    expect(clean('<p>甲<span style="display:none">暗</span><span style="mso-hide:all">文</span></p>')).toBe(
      '<p>甲</p>',
    );
  });

  test('when there are links, then each is kept or dropped with a reason', () => {
    const { html, links } = cleanImportedHtml(
      '<p><a href="./W1.pdf">附件</a><a href="javascript:void(0)">打印</a><a href="#x">到</a><a href="#y">无</a><b id="x">x</b></p>',
      { baseUrl: 'https://www.yunlan.gov.cn/a/t1.html' },
    );
    expect(html).toBe(
      '<p><a href="https://www.yunlan.gov.cn/a/W1.pdf">附件</a>打印<a href="#a-x">到</a>无<strong id="a-x">x</strong></p>',
    );
    expect(links).toEqual([
      { href: 'https://www.yunlan.gov.cn/a/W1.pdf', status: 'kept', why: '' },
      { href: 'javascript:void(0)', status: 'dropped', why: 'address of an unsafe or unknown kind' },
      { href: '#y', status: 'dropped', why: 'anchor without a target' },
    ]);
    expect(cleanImportedHtml('<a href="W1.pdf">x</a>').links).toMatchObject([{ status: 'dropped' }]);
  });

  test('when there are pictures, then those that were fetched stay and all are reported', () => {
    const { html, images } = cleanImportedHtml('<p><img src="../p/1.jpg" alt="图"></p><p><img src="/p/2.jpg"></p>', {
      baseUrl: 'https://www.yunlan.gov.cn/a/b/t1.html',
      mediaFor: (src) => (src.endsWith('1.jpg') ? '/media/m1/large.webp' : undefined),
    });
    expect(html).toBe('<p><img src="/media/m1/large.webp" alt="图" /></p>');
    expect(images).toEqual([
      { src: 'https://www.yunlan.gov.cn/a/p/1.jpg', status: 'kept' },
      { src: 'https://www.yunlan.gov.cn/p/2.jpg', status: 'dropped' },
    ]);
  });
});

const real = new URL('../../../../shared/data/articles/government.jsonl.gz', import.meta.url);

describe('given real documents of the government', () => {
  test('when five hundred are cleaned, then no text is lost and cleaning twice changes nothing', async ({ skip }) => {
    if (!existsSync(real)) {
      console.log('no real articles here: the test of cleaned imports is passed over');
      return skip();
    }
    const dense = (text: string): string => text.replace(/[\s\u00a0\u3000\u200b\ufeff]/g, '');
    let read = 0;
    for await (const line of createInterface({ input: createReadStream(real).pipe(createGunzip()) })) {
      if (read >= 500) break;
      read += 1;
      const { html, id } = JSON.parse(line) as { html: string; id: string };
      const once = cleanImportedHtml(html).html;
      expect(dense(htmlText(once)), id).toBe(dense(htmlText(html)));
      expect(cleanImportedHtml(once).html, id).toBe(once);
    }
    expect(read).toBe(500);
  });
});
