import { describe, expect, test } from 'vitest';
import { secrecyMarks } from './secrecy-marks.ts';

const marks = (text: string) => secrecyMarks(text).map(({ kind, text: found }) => `${kind} ${found}`);

describe('[SEC-01] given a text that may carry marks of secrecy', () => {
  test.each([
    ['绝密★', 'classified 绝密★'],
    ['机密★20年', 'classified 机密★20年'],
    ['秘密★启用前', 'classified 秘密★启用前'],
    ['机　密 ★ 一年', 'classified 机　密 ★ 一年'],
    ['绝密☆长期', 'classified 绝密☆长期'],
    ['关于工作的请示\n  秘　密  \n各处室：', 'classified 秘　密'],
    ['机密级\n正文', 'classified 机密级'],
    ['密级：秘密', 'classified 密级：秘密'],
    ['内部资料 注意保存', 'internal 内部资料'],
    ['本材料不得外传', 'internal 不得外传'],
    ['内部文件，严禁外传', 'internal 内部文件'],
    ['仅供内部使用', 'internal 仅供内部使用'],
    ['份号：000017', 'copyNumber 份号：000017'],
  ])('when it reads %j, then %s is reported', (text, expected) => {
    expect(marks(text)).toContain(expected);
  });

  test.each([
    '保守国家秘密是公民的义务',
    '依法保护商业秘密和个人隐私',
    '涉及国家秘密、工作秘密的除外',
    '《内部资料性出版物管理办法》',
    '机密性、完整性和可用性',
    '身份号码',
    '内部资料的管理由各单位负责',
  ])('when it only speaks of secrets (%s), then nothing is reported', (text) => {
    expect(marks(text)).toEqual([]);
  });

  test('when the mark stands in quotation marks, then it is reported as quoted', () => {
    expect(secrecyMarks('密级标志为“机密★10年”的文件')[0]).toMatchObject({ quoted: true });
    expect(secrecyMarks('“一网通办”机密★10年')[0]).toMatchObject({ quoted: false });
  });

  test('when marks follow one another, then each has its own offsets, in order', () => {
    const text = '份号：000001\n机密★5年\n内部资料';
    const found = secrecyMarks(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['份号：000001', '机密★5年', '内部资料']);
  });
});
