import './article.css';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import type { articleDiffSchema } from '#shared/schemas/http/articles/article-answer.ts';
import { useFieldText } from '../entry/use-field-text.ts';
import { useFieldWords } from './article-fields.ts';
import { occasionText } from './occasion-text.ts';

const words = {
  fields: ['栏目与属性', 'Fields'],
  body: ['正文', 'Text'],
  same: ['两个版本完全相同。', 'Both are the same.'],
  bodySame: ['正文没有变化。', 'The text is unchanged.'],
  before: ['原来', 'Before'],
  after: ['现在', 'Now'],
  unchanged: ['…… 此处 {{count}} 段未改动 ……', '… {{count}} unchanged paragraphs …'],
  empty: ['（空）', '(empty)'],
  markup: ['（格式、链接或图片有变化）', '(markup, link or picture changed)'],
} as const;

type Diff = z.output<typeof articleDiffSchema>;
type Block = Diff['blocks'][number];

/** Any value of a field in words. */
const textOf = (value: unknown, empty: string): string => {
  if (value === null || value === undefined || value === '') return empty;
  if (Array.isArray(value)) return value.length === 0 ? empty : value.map((one) => textOf(one, empty)).join(comma());
  if (typeof value !== 'object') return String(value);
  const { fileName, name, title } = value as { fileName?: string; name?: string; title?: string };
  return fileName ?? name ?? title ?? occasionText(value) ?? JSON.stringify(value);
};

const BlockView = ({ block, markup }: { readonly block: Block; readonly markup: string }): ReactNode => (
  <p className={`diff-block ${block.kind}`}>
    {block.parts.map((part, n) => {
      const key = `${n}-${part.change}`;
      if (part.change === 'added') return <ins key={key}>{part.text}</ins>;
      if (part.change === 'removed') return <del key={key}>{part.text}</del>;
      return <span key={key}>{part.text}</span>;
    })}
    {block.kind === 'changed' && block.parts.every(({ change }) => change === 'same') ? (
      <em className="quiet">{markup}</em>
    ) : null}
  </p>
);

/** Runs of unchanged paragraphs shrink to a line, one neighbour on each side stays. */
const shortened = (blocks: readonly Block[]): readonly (Block | number)[] => {
  const near = (n: number): boolean =>
    [n - 1, n, n + 1].some((at) => blocks[at] !== undefined && blocks[at].kind !== 'same');
  const shown: (Block | number)[] = [];
  for (const [n, block] of blocks.entries()) {
    const last = shown.at(-1);
    if (block.kind !== 'same' || near(n)) shown.push(block);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  }
  return shown;
};

/** What changed between two states of a text: fields side by side, the body block by block with insertions and deletions marked. */
export const ArticleDiff = ({ diff, siteId }: { readonly diff: Diff; readonly siteId: string }): ReactNode => {
  const say = useWords(words);
  const fieldWord = useFieldWords();
  const fieldText = useFieldText(siteId);
  const text = (field: string, value: unknown): string =>
    (fieldText(field, value) ?? '') || textOf(value, say('empty'));
  const changed = diff.blocks.some(({ kind }) => kind !== 'same');
  if (diff.fields.length === 0 && !changed) return <p className="empty">{say('same')}</p>;
  return (
    <div className="article-diff">
      {diff.fields.length > 0 ? (
        <>
          <h2>{say('fields')}</h2>
          <dl>
            {diff.fields.map(({ field, from, to }) => (
              <div key={field}>
                <dt>{fieldWord(field)}</dt>
                <dd>
                  <span className="quiet">{say('before')}</span> <del>{text(field, from)}</del>
                </dd>
                <dd>
                  <span className="quiet">{say('after')}</span> <ins>{text(field, to)}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <h2>{say('body')}</h2>
      {changed ? (
        shortened(diff.blocks).map((block, n) => {
          const key = `block-${n}`;
          return typeof block === 'number' ? (
            <p key={key} className="diff-block quiet">
              {say('unchanged', { count: block })}
            </p>
          ) : (
            <BlockView key={key} block={block} markup={say('markup')} />
          );
        })
      ) : (
        <p className="quiet">{say('bodySame')}</p>
      )}
    </div>
  );
};
