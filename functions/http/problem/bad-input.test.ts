import { describe, expect, test } from 'vitest';
import { type Answer, type Call, staffApi } from '#functions/http/testing/staff-api.ts';

/** What every refusal looks like, and what none of them tells. */
const expectProblem = (answer: Answer | undefined, status: number, code?: string): void => {
  expect(answer?.status).toBe(status);
  expect(answer?.headers['content-type']).toContain('application/problem+json');
  expect(answer?.body).toMatchObject({
    status,
    title: expect.stringMatching(/./),
    instance: expect.stringMatching(/^\//),
  });
  expect(answer?.body.type).toMatch(code ? new RegExp(`^/problems/${code}$`) : /^\/problems\//);
  expect(answer?.text).not.toMatch(/node_modules|\.ts\b| {4}at |stack|Error:|sqlite|dynamodb/i);
};
const articles = '/sites/jyj/articles';
const json = { 'content-type': 'application/json' };

describe('given a body that is not what it should be', () => {
  const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
  test.each<[string, Call, number, string]>([
    ['a little over 1 MiB', { raw: `{"title":"${'字'.repeat(349_600)}"}`, headers: json }, 413, 'too-large'],
    ['cut off', { raw: '{"title":"', headers: json }, 400, 'input-invalid'],
    ['no JSON type', { raw: '{}', headers: { 'content-type': 'text/plain' } }, 400, 'input-invalid'],
    ['a form', { raw: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 400, 'input-invalid'],
    ['a list', { body: [] }, 400, 'input-invalid'],
    ['a bare word', { raw: '"x"', headers: json }, 400, 'input-invalid'],
    ['null', { raw: 'null', headers: json }, 400, 'input-invalid'],
    ['missing', {}, 400, 'input-invalid'],
    ['arrays half a million deep', { raw: nested(500_000, '[', ']'), headers: json }, 400, 'input-invalid'],
    ['objects ten thousand deep', { raw: nested(10_000, '{"a":', '}'), headers: json }, 400, 'input-invalid'],
    ['the prototype', { raw: '{"__proto__":{"status":"published"}}', headers: json }, 400, 'input-invalid'],
  ])('[SEC-07] when it is %s, then a person reads why and nothing is stored', async (_, call, status, code) => {
    const { world, as } = await staffApi();
    const officer = await as('officer.jyj');
    const before = world.events().length;
    expectProblem(await officer('POST', articles, call), status, code);
    expect(world.events()).toHaveLength(before);
  });

  test.each([
    [{ title: 7 }, ['/title']],
    [{ title: '' }, ['/title']],
    [{ title: '长'.repeat(201) }, ['/title']],
    [{ kind: 'nonsense' }, ['/kind']],
    [{ keywords: 'a' }, ['/keywords']],
    [{ keywords: ['a', 5] }, ['/keywords/1']],
    [{ source: { kind: 'repost', name: 'x', url: 'javascript:alert(1)' } }, ['/source/url']],
    [{ link: 'ftp://x/' }, ['/link']],
    [{ kind: 'link' }, ['/link']],
    [{ kind: 'leaderProfile' }, ['/leader']],
    [{ effectiveAt: 'tomorrow' }, ['/effectiveAt']],
    [{ effectiveAt: '2026-05-02T00:00:00Z', expiresAt: '2026-05-01T00:00:00+08:00' }, ['/expiresAt']],
    [{ issuedOn: '2026-02-30' }, ['/issuedOn']],
    [{ columnId: '../wjw' }, ['/columnId']],
    [{ gallery: [{ mediaId: 'a/b' }] }, ['/gallery/0/mediaId']],
    [{ attachments: [{ mediaId: 'unknown' }] }, ['/attachments/0/mediaId']],
    [{ translationOf: 'unknown' }, ['/translationOf']],
    [{ 'a/b~c': 1 }, ['/a~1b~0c']],
    [{ extra: 1, more: 2 }, ['/extra', '/more']],
    [{ title: '半个\ud800字' }, ['/title']],
    [{ keywords: ['好', '空\u0000字'] }, ['/keywords/1']],
  ])('when it holds %j, then the places are named in both languages', async (fields, pointers) => {
    const { as, text } = await staffApi();
    const officer = await as('officer.jyj');
    const body = { ...text, ...fields };
    for (const language of ['zh-CN', 'en-GB,en;q=0.9']) {
      const answer = await officer('POST', articles, { body, headers: { 'accept-language': language } });
      expectProblem(answer, 400, 'input-invalid');
      expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
      expect(/[一-鿿]/.test(answer.body.title)).toBe(language === 'zh-CN');
    }
  });

  test('when a pasted text brings control characters, then they become spaces and nothing else is lost', async () => {
    const { write } = await staffApi();
    const article = await write({ title: '关于\u000b做好\u0007工作', body: '<p>一\u000c\u001f二</p>' });
    expect(article).toMatchObject({ title: '关于 做好 工作', body: '<p>一  二</p>' });
  });

  test('when a text brings scripts, handlers, styles or strange links, then only clean markup is stored', async () => {
    const { write, as, pathOf } = await staffApi();
    const body = [
      '<p onclick="steal()">正文</p><script>steal()</script><img src=x onerror=steal()>',
      '<a href="javascript:steal()">甲</a><a href="JaVa&#x0A;script:steal()">乙</a><a href="data:text/html,x">丙</a>',
      '<svg><script>steal()</script></svg><style>@import url(//evil)</style><p style="background:url(//evil)">丁</p>',
      '<iframe src="//evil"></iframe><form action="//evil"><input name=a></form><base href="//evil">',
      '<math><mtext><style><img src=x onerror=steal()></style></mtext></math><noscript><p title="</noscript><img src=x onerror=steal()>">',
    ].join('');
    const article = await write({ body });
    const officer = await as('officer.jyj');
    const stored: string = (await officer('GET', pathOf(article))).body.body;
    expect(stored).toContain('正文');
    expect(stored).not.toMatch(/script|onerror|onclick|<svg|<style|style=|<iframe|<form|<base|<math|data:text|evil/i);
  });
});

describe('given an address that is not what it should be', () => {
  test.each([
    ['/sites/jyj/articles/unknown', 404],
    ['/sites/none/articles', 404],
    ['/sites/jyj/articles/..%2F..%2Fwjw', 400],
    ['/sites/jyj/articles/%2e%2e', 400],
    ['/sites/jyj/articles/a%00b', 400],
    ['/sites/jyj/articles/a%0a', 400],
    ['/sites/jyj/articles/a%23article', 400],
    ['/sites/%E4%B8%AD/articles', 400],
    ['/sites/jyj%23columns/articles', 400],
    ['/sites/__proto__/articles', 400],
    ['/sites/jyj/articles/%', 404],
    ['/sites/jyj/articles/%ff', 404],
    [`/sites/jyj/articles/${'a'.repeat(5000)}`, 400],
    ['/nowhere', 404],
    ['/sites/jyj/articles/', 400],
    ['/sites/jyj/articles?limit=0', 400],
    ['/sites/jyj/articles?limit=abc', 400],
    ['/sites/jyj/articles?status=any', 400],
    ['/sites/jyj/articles?unknown=1', 400],
    ['/sites/jyj/articles/a/diff?from=1&to=-1', 400],
  ])('when %s is read, then the answer is %i in a person’s words', async (path, status) => {
    const { as } = await staffApi();
    expectProblem(await (await as('officer.jyj'))('GET', path), status);
  });

  test('when the method is another, then the ones that exist are told; HEAD goes where GET goes', async () => {
    const { as, write, pathOf } = await staffApi();
    const officer = await as('officer.jyj');
    const article = await write();
    for (const method of ['PATCH', 'OPTIONS', 'TRACE', 'FOO'])
      expectProblem(await officer(method, pathOf(article)), 405, 'method-not-allowed');
    expect((await officer('PATCH', pathOf(article))).headers['allow']).toBe('GET, PUT, HEAD');
    expect((await officer('HEAD', pathOf(article))).status).toBe(200);
    expectProblem(await officer('HEAD', `${pathOf(article)}/submit`), 405);
  });

  test('[SEC-08] when an article belongs to another site, then it is as absent as one that never was', async () => {
    const { as, write, pathOf } = await staffApi();
    const article = await write({}, 'wjw');
    const officer = await as('officer.jyj');
    const paths = ['', '/history', '/checks', '/diff?from=1&to=1'].map((rest) => [pathOf(article), rest] as const);
    for (const [path, rest] of paths) {
      const foreign = await officer('GET', `${path}${rest}`);
      const absent = await officer('GET', `/sites/wjw/articles/00000000000000000000099999${rest}`);
      expectProblem(foreign, 404, 'not-found');
      expect({ ...foreign.body, instance: '' }).toEqual({ ...absent.body, instance: '' });
    }
  });
});

describe('given a cursor', () => {
  test('when it is forged, bent, of another list or of another filter, then it is refused', async () => {
    const { as, write } = await staffApi();
    for (let n = 0; n < 3; n += 1) await write();
    const officer = await as('officer.jyj');
    const { nextCursor } = (await officer('GET', `${articles}?limit=1`)).body;
    expect((await officer('GET', `${articles}?limit=1&cursor=${encodeURIComponent(nextCursor)}`)).status).toBe(200);
    const [inner, signature] = nextCursor.split('.');
    const forged = Buffer.from('9999#x').toString('base64url');
    const multibyte = encodeURIComponent('é'.repeat(22));
    for (const query of [
      `limit=1&cursor=${forged}.${signature}`,
      `limit=1&cursor=${inner}.`,
      `limit=1&cursor=${inner}`,
      `limit=1&cursor=${inner}.${multibyte}`,
      'limit=1&cursor=',
      `limit=2&cursor=${nextCursor}`,
      `limit=1&status=draft&cursor=${nextCursor}`,
    ])
      expectProblem(await officer('GET', `${articles}?${query}`), 400, 'cursor-invalid');
    const first = await as('first.jyj');
    expectProblem(await first('GET', `/reviews?limit=1&cursor=${nextCursor}`), 400, 'cursor-invalid');
  });
});

describe('given a version', () => {
  test('when If-Match is missing, strange or stale, then nothing is saved and the version of now is told', async () => {
    const { world, as, write, text, pathOf } = await staffApi();
    const article = await write();
    const officer = await as('officer.jyj');
    const put = (headers: Record<string, string>) => officer('PUT', pathOf(article), { body: text, headers });
    expectProblem(await put({}), 428, 'precondition-required');
    for (const tag of ['"9"', '"x"', '*', '"-1"', `"${'9'.repeat(40)}"`])
      expectProblem(await put({ 'if-match': tag }), 412, 'version-conflict');
    expect((await put({ 'if-match': '"9"' })).body.facts).toMatchObject({ version: 1 });
    const saved = await put({ 'if-match': '"1"' });
    expect([saved.status, saved.headers['etag']]).toEqual([200, '"2"']);
    expectProblem(await put({ 'if-match': '"1"' }), 412);
    expect((await world.now(article)).version).toBe(2);
  });

  test('[CNT-07] when the text read is another than the text decided on, then the decision is refused', async () => {
    const { as, submitted, pathOf } = await staffApi();
    const article = await submitted();
    const first = await as('first.jyj');
    const body = { decision: 'approve', checksum: '0'.repeat(64) };
    expectProblem(await first('POST', `${pathOf(article)}/reviews`, { body }), 412, 'checksum-stale');
  });

  test('[CNT-07] when two people decide at once, then one does and the other reads that it is done', async () => {
    const { world, as, submitted, pathOf } = await staffApi();
    const article = await submitted();
    const first = await as('first.jyj');
    const path = `${pathOf(article)}/reviews`;
    const answers = await Promise.all([1, 2, 3].map(() => first('POST', path, { body: { decision: 'approve' } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expectProblem(
      answers.find(({ status }) => status === 409),
      409,
      'already-decided',
    );
    expect((await world.now(article)).working?.review?.approvals).toHaveLength(1);
  });
});

describe('given acts without fields', () => {
  test('when the request has no body at all, then that is enough', async () => {
    const { as, write, pathOf } = await staffApi();
    const article = await write();
    const officer = await as('officer.jyj');
    expect((await officer('POST', `${pathOf(article)}/submit`)).body.working.status).toBe('inReview');
  });
});

describe('given a fault of our own', () => {
  test('when an engine breaks, then the answer tells nothing of it', async () => {
    const { world, as } = await staffApi();
    const officer = await as('officer.jyj');
    const { query } = world.tables;
    world.tables.query = () => Promise.reject(new Error('SQLITE_CORRUPT at /var/data/zhanqun.db'));
    const logged = console.error;
    const lines: string[] = [];
    console.error = (line: string) => lines.push(line);
    const answer = await officer('GET', articles);
    console.error = logged;
    world.tables.query = query;
    expectProblem(answer, 500, 'internal');
    expect(lines.join()).toContain('SQLITE_CORRUPT');
  });
});
