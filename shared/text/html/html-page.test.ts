import { describe, expect, test } from 'vitest';
import { htmlPage } from './html-page.ts';

describe('given a page of another system', () => {
  test('[CNT-22] when it carries the official article tags, then they win over what the page shows', () => {
    const page = htmlPage(`<html><head><title>旧标题 - 某市人民政府</title>
      <meta name="ArticleTitle" content="新标题"><meta name="pubdate" content="2020-05-06 07:08">
      <meta name="ContentSource" content="市财政局"><meta name="ColumnName" content="通知公告">
      <meta name="Url" content="http://old.example.com/a.html"></head>
      <body><nav>首页</nav><h1>别的</h1><div class="TRS_Editor"><p>正文</p><script>x()</script></div></body></html>`);
    expect(page).toEqual({
      title: '新标题',
      date: '2020-05-06 07:08',
      source: '市财政局',
      column: '通知公告',
      url: 'http://old.example.com/a.html',
      html: '<p>正文</p>',
    });
  });

  test('when it carries none, then the heading or the title without the name of the site is taken', () => {
    expect(htmlPage('<title>甲 - 某市人民政府</title><body><p>一</p></body>').title).toBe('甲');
    expect(htmlPage('<title>甲 - 某市</title><h1> 乙\n 丙 </h1><p>一</p>').title).toBe('乙 丙');
    expect(htmlPage('<div id="zoom"></div><article><p>一</p></article>').html).toBe('<p>一</p>');
  });
});
