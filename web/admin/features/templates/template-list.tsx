import { Tree } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '#desk/components/list/mark.tsx';
import { comma } from '#desk/lib/words/punctuation.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { templateWords } from './template-words.ts';

export type OwnTemplate = {
  readonly name: string;
  readonly version: number;
  readonly savedAt: string;
  readonly columns: readonly { readonly columnId: string; readonly path: string }[];
};

/** All templates a page may use, by folder: those the theme overrides are marked, with the columns that name them. */
export const TemplateList = ({
  own,
  base,
  chosen,
  onChoose,
}: {
  readonly own: readonly OwnTemplate[];
  readonly base: readonly { readonly name: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}): ReactNode => {
  const say = useWords(templateWords);
  const mine = new Map(own.map((template) => [template.name, template]));
  const names = [...new Set([...base.map(({ name }) => name), ...mine.keys()])].sort();
  const folders = [...new Set(names.map((name) => name.split('/').slice(0, -1).join('/')))];
  return (
    <Tree
      aria-label={say('title')}
      blockNode
      defaultExpandAll
      selectedKeys={chosen ? [chosen] : []}
      treeData={folders.map((folder) => ({
        key: `folder ${folder}`,
        title: folder || '/',
        selectable: false,
        children: names
          .filter((name) => name.split('/').slice(0, -1).join('/') === folder)
          .map((name) => {
            const template = mine.get(name);
            return {
              key: name,
              title: (
                <>
                  {name.split('/').at(-1)} {template ? <Mark tone="going">{say('own')}</Mark> : null}
                  {template && template.columns.length > 0 ? (
                    <span className="quiet small"> {template.columns.map(({ path }) => path).join(comma())}</span>
                  ) : null}
                </>
              ),
            };
          }),
      }))}
      onSelect={(_, { node }) => onChoose(String(node.key))}
    />
  );
};
