import { describe, expect, test } from 'vitest';
import { draftPrefix, formKey } from './draft-key.ts';
import { draftText } from './draft-text.ts';

const draft = (key: string, entry: unknown) => ({ key, entry, version: 1, title: '', at: '2026-03-01T00:00:00.000Z' });
const names: Readonly<Record<string, string>> = {
  title: '标题',
  keywords: '关键词',
  attachments: '附件',
  source: '来源',
};
const said = { nameOf: (field: string): string => names[field] ?? field, colon: '：', comma: '、' };

describe('given what a device keeps of something that is gone', () => {
  test('[CNT-06] when it was a text, then its words are there to be copied, under the names of their fields', () => {
    const text = draftText(
      draft(`${draftPrefix('a1', 'jyj')}01ARTICLE`, {
        columnId: 'gzdt',
        kind: 'news',
        source: { kind: 'original', name: '教育局' },
        title: '开学安排',
        body: '<h2>时间</h2><p>9月1日&nbsp;<strong>报到</strong></p><table><tr><td>小学</td><td>8:00</td></tr></table>',
        keywords: ['开学', '报到'],
        attachments: [{ mediaId: 'm1', fileName: '日程.pdf', size: 12, alt: '' }],
      }),
      said,
    );
    expect(text).toBe(
      '标题：开学安排\n\n时间\n9月1日 报到\n小学\t8:00\n\n来源：教育局\n关键词：开学、报到\n附件：日程.pdf',
    );
  });

  test('[CNT-06] when it was a form or a reason, then what was typed is there, and nothing a program named', () => {
    const entry = (mine: unknown) => ({ base: { version: 0, value: {} }, mine, sendKey: 'k' });
    expect(draftText(draft(formKey('a1', 'return', 'x'), entry('请补充来源')), said)).toBe('请补充来源');
    expect(
      draftText(
        draft(
          formKey('a1', 'record', 'x'),
          entry({ kind: '', accountId: '01A', course: '保密培训', passed: true, hours: 8 }),
        ),
        said,
      ),
    ).toBe('保密培训\n8');
  });

  test('[CNT-06] when it was a form of coded entries, then each stands under its name as its writer read it', () => {
    const entry = { base: { version: 0, value: {} }, mine: { duty: 'gatekeeper', name: '李明远' }, sendKey: 'k' };
    const kept = {
      ...draft(formKey('a1', 'record', 'x'), entry),
      said: [
        { name: '职责', values: ['把关人'] },
        { name: '姓名', values: ['李明远'] },
        { name: '', values: ['公开'] },
        { name: '栏目', values: ['工作动态', '通知公告'] },
      ],
    };
    expect(draftText(kept, said)).toBe('职责：把关人\n姓名：李明远\n公开\n栏目：工作动态、通知公告');
  });
});
