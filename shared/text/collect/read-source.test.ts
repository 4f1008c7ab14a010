import { expect, test } from 'vitest';
import { fingerprint } from '#shared/text/collect/fingerprint.ts';
import { collectedBody, isSelector, readFeed, readHtmlList } from '#shared/text/collect/read-source.ts';

const base = 'https://www.yunlan.gov.cn/zwgk/';

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>
<item><title>关于&lt;b&gt;开学&lt;/b&gt;的通知</title><link>2026/1.html#top</link><pubDate>Mon, 02 Mar 2026 01:00:00 GMT</pubDate><content:encoded><![CDATA[<p>正文</p>]]></content:encoded></item>
<item><title>坏</title><link>javascript:alert(1)</link></item></channel></rss>`;
const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id><updated>2026-03-02T00:00:00Z</updated>
<entry><id>1</id><title>通告</title><link rel="alternate" href="https://www.yunlan.gov.cn/a.html"/><updated>2026-03-02T00:00:00Z</updated><content type="html">&lt;p&gt;文&lt;/p&gt;</content></entry></feed>`;

test('[CNT-01] given an RSS feed, when it is read, then items have whole addresses and titles without markup', () => {
  expect(readFeed(rss, base)).toEqual([
    {
      url: 'https://www.yunlan.gov.cn/zwgk/2026/1.html',
      title: '关于开学的通知',
      date: 'Mon, 02 Mar 2026 01:00:00 GMT',
      html: '<p>正文</p>',
    },
  ]);
});

test('[CNT-01] given an Atom feed, when it is read, then its entries come', () => {
  expect(readFeed(atom, base)).toMatchObject([
    { url: 'https://www.yunlan.gov.cn/a.html', title: '通告', html: '<p>文</p>', date: '2026-03-02T00:00:00Z' },
  ]);
  expect(() => readFeed('<html></html>', base)).toThrow();
});

test('[CNT-02] given a list page, when it is read by its rules, then each item has link, title and day, once', () => {
  const page = `<ul class="list"><li><a href="t1.html" title="全名一">全…</a><span>2026-03-01</span></li>
    <li><a href="/t2.html">名二</a><span>2026年3月2日</span></li><li><a href="t1.html">又一次</a></li><li>没有链接</li></ul><ul><li><a href="x.html">别处</a></li></ul>`;
  expect(readHtmlList(page, base, { item: '.list li' })).toEqual([
    { url: `${base}t1.html`, title: '全名一', date: '2026-03-01', html: '' },
    { url: 'https://www.yunlan.gov.cn/t2.html', title: '名二', date: '2026年3月2', html: '' },
  ]);
  expect([isSelector('.list > li:first-child'), isSelector('li['), isSelector('li:nosuch(')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('[CNT-22] [SEC-03] given a collected text, when it is made a draft, then links are whole, foreign pictures are left out and nothing runs', () => {
  expect(
    collectedBody(
      '<p><a href="b.html">甲</a><a href="javascript:x()">乙</a><img src="c.png"><script>x()</script></p>',
      base,
    ),
  ).toEqual({ html: `<p><a href="${base}b.html">甲</a><a>乙</a></p>`, leftOut: 1 });
});

test('[CNT-22] given two copies of a text, when they are spaced and punctuated otherwise, then they have one fingerprint', () => {
  expect(fingerprint('关于 开学的通知', '各学校：请按时开学。')).toBe(
    fingerprint('关于开学的通知', '各学校:请 按时开学'),
  );
  expect(fingerprint('关于开学的通知', '一')).not.toBe(fingerprint('关于开学的通知', '二'));
});
