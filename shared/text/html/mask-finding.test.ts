import { describe, expect, test } from 'vitest';
import { checkContent } from '#shared/domain/check/check-content.ts';
import { seedWordLists } from '#shared/domain/check/words/seed-word-lists.ts';
import { wordMatcher } from '#shared/domain/check/words/word-matcher.ts';
import { htmlText } from './html-text.ts';
import { maskFinding } from './mask-finding.ts';

const findings = (html: string) =>
  checkContent({
    title: '',
    bodyText: htmlText(html),
    attachments: [],
    lists: wordMatcher(seedWordLists),
    at: '2026-11-22',
  });
/** Applies every offer, from the last to the first. */
const mended = (html: string): string =>
  findings(html).reduceRight((body, finding) => maskFinding(body, finding) ?? body, html);

describe('[SEC-01] given a body with an identifier and the offered mask', () => {
  test.each([
    ['in one piece', '<p>号码110101199003078275。</p>', '<p>号码110*************75。</p>'],
    [
      'across inline elements',
      '<p>号码110101<strong>19900307</strong><em>8275</em>。</p>',
      '<p>号码110***<strong>********</strong><em>**75</em>。</p>',
    ],
    ['with spaces', '<p>138 0013\n 8000</p>', '<p>138 ****\n 8000</p>'],
    ['twice', '<p>13800138000</p><p>13800138000</p>', '<p>138****8000</p><p>138****8000</p>'],
    ['beside entities', '<p>A&amp;B&nbsp;13800138000 &lt;b&gt;</p>', '<p>A&amp;B\u00a0138****8000 &lt;b&gt;</p>'],
  ])('when it stands %s, then only its digits are starred', (_, html, expected) => {
    expect(mended(html)).toBe(expected);
    expect(findings(mended(html))).toEqual([]);
  });

  test('[CEN-04] when the right form is longer than the wrong one, then it takes its place', () => {
    expect(mended('<p>去齐齐<em>哈市</em>的路</p>')).toBe('<p>去齐齐哈尔市<em></em>的路</p>');
  });

  test('when the digits are a link to dial them, then the link goes', () => {
    const html = '<p><a href="tel:13800138000">13800138000</a></p>';
    expect(mended(html)).toBe('<p><a>138****8000</a></p>');
  });

  test('when the link leads elsewhere, then it stays', () => {
    expect(mended('<p><a href="/a/1.html">13800138000</a></p>')).toBe('<p><a href="/a/1.html">138****8000</a></p>');
  });

  test('when the body has changed since, then nothing is masked', () => {
    const [finding] = findings('<p>13800138000</p>');
    expect(finding && maskFinding('<p>电话13800138000</p>', finding)).toBeUndefined();
  });
});
