import { describe, expect, test } from 'vitest';
import { type QualityInput, qualityFindings, unitName } from '#shared/domain/submission/quality-rules.ts';

const places = ['云澜市', '云澜'];
const unit = unitName('云澜市教育局', places);
const units = ['云澜市教育局', '云澜市财政局', '云澜市清河区人民政府', '云澜市人民政府'].map((name) =>
  unitName(name, places),
);
const severity = {
  'place-missing': 'block',
  'unit-missing': 'block',
  'first-person': 'block',
  'unit-name': 'warn',
} as const;
const check = (title: string, bodyText = '', more: Partial<QualityInput> = {}) =>
  qualityFindings({ title, bodyText, places, unit, units, severity, ...more });
const found = (title: string, bodyText = '', more: Partial<QualityInput> = {}) =>
  check(title, bodyText, more).map(({ code, where, found: text }) => `${code} ${where.part} ${where.start} ${text}`);

describe('given a text about to be sent', () => {
  test('[CNT-14] when it names the city and the unit and speaks of itself by name, then nothing is found', () => {
    expect(found('云澜市教育局召开会议', '市教育局要求各学校落实。')).toEqual([]);
    expect(found('市教育局召开会议', '云澜市各学校参加。')).toEqual([]);
  });

  test('[CNT-14] when city or unit are named nowhere, then each is said with what to write', () => {
    expect(check('召开全市会议')).toMatchObject([
      { code: 'place-missing', severity: 'block', where: { part: 'title', start: 0, end: 6 }, suggestion: '云澜市' },
      { code: 'unit-missing', severity: 'block', suggestion: '云澜市教育局' },
    ]);
  });

  test.each([
    ['云澜市教育局：我市学校开学', ['first-person title 7 我市'], '云澜市'],
    ['云澜市教育局：我局部署', ['first-person title 7 我局'], '市教育局'],
    ['云澜市教育局：我们局部署', ['first-person title 7 我们局'], '市教育局'],
    ['云澜市教育局：我区部署', ['first-person title 7 我区'], undefined],
  ])(
    '[CNT-14] when it says “%s”, then the first person is found with the name to write',
    (title, expected, suggestion) => {
      expect(found(title)).toEqual(expected);
      expect(check(title)[0]?.suggestion).toBe(suggestion);
    },
  );

  test.each([
    '云澜市教育局：自我市场调查',
    '云澜市教育局：自我区分',
    '云澜市教育局：我国教育',
    '云澜市教育局：我们的学校',
  ])('[CNT-14] when it says “%s”, then that is no first person of an office', (title) => {
    expect(found(title)).toEqual([]);
  });

  test('[CNT-14] when somebody is quoted, then their own words only warn', () => {
    expect(check('云澜市教育局', '张老师说：“我市真好。”')).toMatchObject([{ code: 'first-person', severity: 'warn' }]);
    expect(check('云澜市教育局', '张老师说：“好。”我市')).toMatchObject([{ severity: 'block' }]);
  });

  test('[CNT-14] when a unit stands without place and rank, then its short form is offered; whole names and other cities’ are not touched', () => {
    expect(found('云澜市教育局', '教育局和财政局联合发文。')).toEqual([
      'unit-name body 0 教育局',
      'unit-name body 4 财政局',
    ]);
    expect(found('云澜市教育局', '市财政局、省教育局、清河区教育局和云澜市财政局。')).toEqual([]);
    expect(check('云澜市教育局', '教育局').at(0)?.suggestion).toBe('市教育局');
  });

  test('when a rule is off or only warns, then it says no more than that', () => {
    const soft = { ...severity, 'first-person': 'warn', 'place-missing': 'off', 'unit-missing': 'off' } as const;
    expect(check('我市召开会议', '', { severity: soft })).toMatchObject([{ code: 'first-person', severity: 'warn' }]);
  });
});

describe('given the full name of a unit', () => {
  test.each([
    ['云澜市教育局', ['市教育局'], '教育局'],
    ['云澜市人民政府', ['市人民政府', '市政府'], undefined],
    ['云澜市清河区人民政府', ['清河区人民政府', '清河区政府'], undefined],
    ['省广播电视台', [], undefined],
  ])('when it is %s, then these are its short forms', (full, standard, core) => {
    expect(unitName(full, places)).toEqual({ full, standard, core });
  });
});
