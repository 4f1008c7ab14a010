import { describe, expect, test } from 'vitest';
import { personalIdentifiers } from './personal-identifiers.ts';

const checkCharacters = '10X98765432';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A number made for the test: the check character is computed, the person does not exist. */
const residentId = (first17: string): string =>
  first17 + checkCharacters[weights.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11];

const id = residentId('43010219900101001');
const withX = [...Array(1000).keys()]
  .map((serial) => residentId(`44030119851231${String(serial).padStart(3, '0')}`))
  .find((candidate) => candidate.endsWith('X')) as string;
const kinds = (text: string) => personalIdentifiers(text).map(({ kind, text: found }) => `${kind} ${found}`);

describe('[SEC-01] given a text with personal identifiers', () => {
  test('when it holds a resident number, then its place and a mask of the same length are reported', () => {
    const [found] = personalIdentifiers(`申请人身份证号${id}，请核对`);
    expect(found).toMatchObject({ kind: 'residentId', start: 7, end: 25, text: id, certain: true });
    expect(found?.mask).toBe(`430*************${id.slice(-2)}`);
  });

  test('when the compatible mask is asked for, then the first six and last four stay', () => {
    expect(personalIdentifiers(id, 'compatible')[0]?.mask).toBe(`430102********${id.slice(-4)}`);
  });

  test.each([
    ['full-width digits', [...id].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')],
    ['spaces', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
    ['hyphens', `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`],
    ['full-width spaces', `${id.slice(0, 6)}\u3000${id.slice(6)}`],
    ['a letter before it', `G${id}`],
  ])('when its digits come with %s, then it is found and the original offsets are reported', (_, written) => {
    const text = `编号：${written}。`;
    const [found] = personalIdentifiers(text);
    expect(found?.kind).toBe('residentId');
    expect(text.slice(found?.start, found?.end)).toBe(found?.text);
    expect(found?.mask).toHaveLength(found?.text.length ?? 0);
    expect(found?.mask.replace(/[^*]/g, '')).toHaveLength(13);
  });

  test.each([withX, withX.toLowerCase(), withX.replace('X', 'Ｘ')])(
    'when the check character is %s, then it is found',
    (written) => {
      expect(kinds(`证号 ${written}`)).toEqual([`residentId ${written}`]);
    },
  );

  test.each([
    ['a wrong check digit', id.slice(0, 17) + ((Number(id[17]) + 1) % 10)],
    ['an impossible date', residentId('43010219900231001')],
    ['an unknown region', residentId('99010219900101001')],
    ['a longer run of digits', `${id}7`],
    ['a run before it', `1${id}`],
    ['a social credit code', '91430100MA4L16JQ9B'],
    ['an index number', '11441700007280420Y/2021-00050'],
    ['an identification code', '4301000031'],
  ])('when digits are no resident number (%s), then nothing is reported', (_, written) => {
    expect(kinds(`编号 ${written} 号`).filter((found) => found.startsWith('residentId'))).toEqual([]);
  });

  test('when fifteen digits follow the word 身份证, then they are certain; alone they are not', () => {
    expect(personalIdentifiers('身份证号：430102900101001')[0]).toMatchObject({ kind: 'residentId', certain: true });
    expect(personalIdentifiers('订单 430102900101001')[0]).toMatchObject({ kind: 'residentId', certain: false });
    expect(personalIdentifiers('订单 430102901301001')).toEqual([]);
  });

  test.each([
    ['13800138000', '138****8000'],
    ['138 0013 8000', '138 **** 8000'],
    ['138-0013-8000', '138-****-8000'],
    ['１３８００１３８０００', '１３８****８０００'],
  ])('when it holds the mobile number %s, then the mask is %s', (written, masked) => {
    expect(personalIdentifiers(`电话${written}转张三`)).toMatchObject([
      { kind: 'mobile', text: written, mask: masked },
    ]);
  });

  test('when a country code stands before the mobile number, then the number alone is reported', () => {
    expect(kinds('拨打+8613800138000或008613900139000')).toEqual(['mobile 13800138000', 'mobile 13900139000']);
  });

  test('when two mobile numbers follow one another, then both are found', () => {
    expect(kinds('13800138000 13900139000、13700137000')).toHaveLength(3);
  });

  test.each(['0731-88668866', '12345', '2013800138000', '12800138000', '20190215138001'])(
    'when %s is no mobile number, then nothing is found',
    (written) => {
      expect(kinds(`号 ${written}`)).toEqual([]);
    },
  );

  test.each(['6222021234567890128', '4111111111111111', '4111 1111 1111 1111', '5500005555555559'])(
    'when it holds the card %s, then only the last four stay',
    (written) => {
      const [found] = personalIdentifiers(`户名某某 卡号 ${written}`);
      expect(found).toMatchObject({ kind: 'bankCard', text: written });
      expect(found?.mask.replace(/[ *]/g, '')).toBe(written.slice(-4));
    },
  );

  test.each(['4111111111111112', '3530111333300000', '2019 0215 4111 1111'])(
    'when %s is no card, then nothing is found',
    (written) => {
      expect(kinds(`编号 ${written}`)).toEqual([]);
    },
  );

  test('when a passport number follows its word, then it is found; without the word it is not', () => {
    expect(personalIdentifiers('护照号码：E12345678')).toMatchObject([{ kind: 'passport', mask: 'E******78' }]);
    expect(personalIdentifiers('型号 E12345678')).toEqual([]);
  });

  test('when a megabyte of digits and separators comes in, then the answer takes seconds at most', () => {
    const started = process.cpuUsage().user / 1000;
    personalIdentifiers('1 2-3 45 678-'.repeat(80_000));
    expect(process.cpuUsage().user / 1000 - started).toBeLessThan(12_000);
  });
});
