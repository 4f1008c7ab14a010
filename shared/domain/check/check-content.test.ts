import { describe, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { seedWordLists } from './words/seed-word-lists.ts';
import { wordMatcher } from './words/word-matcher.ts';

const lists = wordMatcher({
  ...seedWordLists,
  officeHolders: [
    { title: '市长', name: '云某甲', from: '2021-01-10', to: '2024-06-30' },
    { title: '市长', name: '云某乙', from: '2024-07-01' },
  ],
  publicNumbers: ['13800138000'],
});
const check = (content: Partial<Parameters<typeof checkContent>[0]>) =>
  checkContent({ title: '', bodyText: '', attachments: [], lists, at: '2026-11-22', ...content });

describe('given an article before submit', () => {
  test('when title, body and an attachment have faults, then they come in reading order with their places', () => {
    const findings = check({
      title: '云澜市人民攻府通知',
      bodyText: '内部资料\n请登陆网站，电话13900139000',
      attachments: [
        { name: '名单.xlsx', places: [{ place: '工作表“名单” B12', text: '身份证号：110101199003078275' }] },
      ],
    });
    expect(findings.map(({ code, severity, where }) => [where.part, severity, code])).toEqual([
      ['title', 'block', 'typo'],
      ['body', 'block', 'secrecy-mark'],
      ['body', 'warn', 'error-prone-word'],
      ['body', 'block', 'personal-identifier'],
      ['attachment', 'block', 'personal-identifier'],
    ]);
    expect(findings[4]).toMatchObject({
      where: { part: 'attachment', name: '名单.xlsx', place: '工作表“名单” B12', start: 5, end: 23 },
      found: '110101199003078275',
      suggestion: '110*************75',
      message: { zh: '附件《名单.xlsx》工作表“名单” B12有一个身份证号，公开前请遮盖。' },
    });
  });

  test('[SEC-01] when a mark of secrecy stands in the text it blocks, quoted it warns', () => {
    expect(check({ bodyText: '机密★10年' })).toMatchObject([{ severity: 'block', code: 'secrecy-mark' }]);
    expect(check({ bodyText: '标注“机密★10年”' })).toMatchObject([{ severity: 'warn', code: 'secrecy-mark' }]);
  });

  test('[CEN-04] when a typo ends the text, then it is found with what it must read', () => {
    expect(check({ bodyText: '严禁焚烧秸杆' })).toMatchObject([
      { severity: 'warn', code: 'typo', found: '秸杆', suggestion: '秸秆', where: { part: 'body', start: 4, end: 6 } },
    ]);
  });

  test('[CEN-04] when the wrong form stands rightly inside a longer word, then nothing is reported', () => {
    expect(check({ bodyText: '请按装置说明操作；其他事项' })).toEqual([]);
  });

  test.each([
    ['2024-06-30', []],
    ['2024-07-01', ['office-holder']],
    ['2020-12-31', ['office-holder']],
  ])('when an office is named at %s, then the term of that day decides', (at, codes) => {
    expect(check({ bodyText: '市长云某甲出席', at }).map(({ code }) => code)).toEqual(codes);
    expect(check({ bodyText: '云某甲市长出席', at: `${at}T01:00:00.000+08:00` }).map(({ code }) => code)).toEqual(
      codes,
    );
  });

  test('when a mobile number is on the list of published numbers, then it passes', () => {
    expect(check({ bodyText: '联系电话：138 0013 8000' })).toEqual([]);
  });

  test('when fifteen digits could be an old number, then it warns and offers a mask', () => {
    expect(check({ bodyText: '单号430102900101001' })).toMatchObject([
      { severity: 'warn', code: 'personal-identifier', suggestion: '430**********01' },
    ]);
  });

  test('when nothing is wrong, then nothing is reported', () => {
    expect(
      check({ title: '云澜市人民政府关于印发工作方案的通知', bodyText: '各区县人民政府，市政府各部门：' }),
    ).toEqual([]);
  });
});

describe('given the seed lists', () => {
  test.each(seedWordLists.typos)(
    '[CEN-04] when a text reads $wrong, then $right is offered',
    ({ wrong, right, serious }) => {
      expect(check({ bodyText: `现将${wrong}` })).toMatchObject([
        { code: 'typo', found: wrong, suggestion: right, severity: serious ? 'block' : 'warn' },
      ]);
    },
  );

  test('when the right forms are checked, then none of them is reported as wrong', () => {
    const text = seedWordLists.typos.map(({ right }) => right).join('。');
    expect(check({ bodyText: text }).filter(({ code }) => code === 'typo')).toEqual([]);
  });
});
