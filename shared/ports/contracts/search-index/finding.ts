import { describe, expect, test } from 'vitest';
import { type CreateSearchIndex, documentOf, found, openFor, typed } from './fixture.ts';

/** What is found, and in which order. */
export const findingContract = (adapter: string, create: CreateSearchIndex): void => {
  describe(`SearchIndex contract: ${adapter}: finding`, () => {
    test('[SRC-01] given texts, when words of title, body, attachment or number are typed, then each is found', async () => {
      const { index } = openFor(create);
      await index.upsert([
        documentOf('a', { title: '优化营商环境条例' }),
        documentOf('b', { title: '通知', text: '今年继续优化营商环境，减税降费。' }),
        documentOf('c', { title: '附件', attachment: '营商环境评价指标' }),
        documentOf('d', { title: '答复', numbers: '云政发2026n6' }),
      ]);
      expect([...(await found(index, typed('营商环境')))].sort()).toEqual(['a', 'b', 'c']);
      expect(await found(index, typed('减税降费'))).toEqual(['b']);
      const number = { bigrams: [{ alternatives: ['云政发2026n6'], weight: 6 }] };
      expect(await found(index, typed('', { ...number }))).toEqual(['d']);
      expect(await found(index, typed('营养'))).toEqual([]);
    });

    test('given characters of four bytes, digits and Latin words, when they are typed, then they are found whole', async () => {
      const { index } = openFor(create);
      await index.upsert([
        documentOf('a', { title: '𠮷野家' }),
        documentOf('b', { title: '2019年COVID通报' }),
        documentOf('c', { title: '第19号' }),
      ]);
      expect(await found(index, typed('𠮷野'))).toEqual(['a']);
      expect(await found(index, typed('covid'))).toEqual(['b']);
      expect(await found(index, typed('19'))).toEqual(['c']);
      expect(await found(index, typed('2019'))).toEqual(['b']);
    });

    test.each(['"', 'a" OR "b', 'NEAR(a b)', 'title:x', '*', '(', "'; DROP TABLE documents;--"])(
      'given the token %j of somebody who tries the engine, when it is asked, then nothing breaks and nothing is found',
      async (token) => {
        const { index } = openFor(create);
        await index.upsert([documentOf('a', { title: '通知公告' })]);
        const query = typed('', { bigrams: [{ alternatives: [token], weight: 1 }], minimumMatch: 1 });
        expect(await found(index, query)).toEqual([]);
        expect(await found(index, typed('通知'))).toEqual(['a']);
      },
    );

    test('[SRC-04] given a title and a body that hold the words, when they are typed, then the title comes first', async () => {
      const { index } = openFor(create);
      await index.upsert([
        documentOf('body', { title: '工作简报', text: `居住证办理。${'其他事项如下。'.repeat(20)}` }),
        documentOf('title', { title: '居住证办理指南', text: '到窗口申请。'.repeat(20) }),
        documentOf('other', { title: '工作简报', text: '其他事项如下。'.repeat(20) }),
      ]);
      expect(await found(index, typed('居住证办理'))).toEqual(['title', 'body']);
    });

    test('given the words near one another and far apart, when they are typed, then near comes first', async () => {
      const { index } = openFor(create);
      const rest = '其他各项事务照常进行。'.repeat(60);
      await index.upsert([
        documentOf('far', { title: '简报一', text: `公积金调整。${rest}提取条件。` }),
        documentOf('near', { title: '简报二', text: `${rest}公积金提取条件。调整。` }),
        documentOf('none', { title: '简报三', text: rest }),
      ]);
      expect(await found(index, typed('公积金提取', { minimumMatch: 0.5 }))).toEqual(['near', 'far']);
    });

    test('given alternatives, when one of them is there, then the group counts', async () => {
      const { index } = openFor(create);
      await index.upsert([documentOf('a', { title: '最低保障' }), documentOf('b', { title: '低保办法' })]);
      const query = typed('', { bigrams: [{ alternatives: ['低保', '最低'], weight: 1 }] });
      expect([...(await found(index, query))].sort()).toEqual(['a', 'b']);
    });

    test('given five words, when a share of them is asked for, then hits have exactly that many or more', async () => {
      const { index } = openFor(create);
      const words = ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊'];
      await index.upsert(
        words.map((_, count) => documentOf(`${count + 1}`, { text: words.slice(0, count + 1).join('，') })),
      );
      const query = (minimumMatch: number) =>
        typed('', { bigrams: words.map((word) => ({ alternatives: [word], weight: 1 })), minimumMatch });
      for (const needed of [1, 2, 3, 4, 5])
        expect([...(await found(index, query(needed / 5)))].sort()).toEqual(
          ['1', '2', '3', '4', '5'].slice(needed - 1),
        );
    });

    test('given a long question, when few of its words are there, then the one that has most is first', async () => {
      const { index } = openFor(create);
      await index.upsert([
        documentOf('right', { text: '重点保障企业贷款可获贴息支持，期限一年' }),
        documentOf('some', { text: '企业贷款业务' }),
        documentOf('nothing', { text: '天气预报' }),
      ]);
      const ids = await found(index, typed('江西省重点保障企业贷款有贴息支持期限几年', { minimumMatch: 0.2 }));
      expect(ids[0]).toBe('right');
      expect(ids).not.toContain('nothing');
    });
  });
};
