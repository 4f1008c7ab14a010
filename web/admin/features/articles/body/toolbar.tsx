import type { ChainedCommands, Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Dropdown, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { bodyWords } from './body-words.ts';
import type { Look } from './schema.ts';

type Word = keyof typeof bodyWords;

/** What the toolbar shows of the place where the cursor stands. */
const stateOf = ({ editor }: { readonly editor: Editor }) => ({
  style: ([2, 3, 4] as const).find((level) => editor.isActive('heading', { level })) ?? 0,
  look: (editor.getAttributes('paragraph')['look'] as Look | null) ?? null,
  marks: new Set(
    ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'link', 'bulletList', 'orderedList'].filter(
      (name) => editor.isActive(name),
    ),
  ),
  quote: editor.isActive('blockquote'),
  inTable: editor.isActive('table'),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
});

const tableActs = {
  insertTable: (chain: ChainedCommands) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  rowAbove: (chain: ChainedCommands) => chain.addRowBefore(),
  rowBelow: (chain: ChainedCommands) => chain.addRowAfter(),
  columnLeft: (chain: ChainedCommands) => chain.addColumnBefore(),
  columnRight: (chain: ChainedCommands) => chain.addColumnAfter(),
  headerRow: (chain: ChainedCommands) => chain.toggleHeaderRow(),
  headerColumn: (chain: ChainedCommands) => chain.toggleHeaderColumn(),
  merge: (chain: ChainedCommands) => chain.mergeOrSplit(),
  deleteRow: (chain: ChainedCommands) => chain.deleteRow(),
  deleteColumn: (chain: ChainedCommands) => chain.deleteColumn(),
  deleteTable: (chain: ChainedCommands) => chain.deleteTable(),
} as const;
type TableAct = keyof typeof tableActs;

const looks = { left: null, center: 'align-center', right: 'align-right', signature: 'signature' } as const;

const marks = {
  bold: (chain: ChainedCommands) => chain.toggleBold(),
  italic: (chain: ChainedCommands) => chain.toggleItalic(),
  underline: (chain: ChainedCommands) => chain.toggleUnderline(),
  strike: (chain: ChainedCommands) => chain.toggleStrike(),
  superscript: (chain: ChainedCommands) => chain.toggleMark('superscript'),
  subscript: (chain: ChainedCommands) => chain.toggleMark('subscript'),
  bulletList: (chain: ChainedCommands) => chain.toggleBulletList(),
  orderedList: (chain: ChainedCommands) => chain.toggleOrderedList(),
} as const;
type MarkName = keyof typeof marks;

const Tool = ({
  label,
  on,
  disabled = false,
  onClick,
}: {
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}): ReactNode => (
  <Button
    size="small"
    type={on ? 'primary' : 'text'}
    disabled={disabled}
    {...(on === undefined ? {} : { 'aria-pressed': on })}
    // The selection in the text stays where it is.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onClick}
  >
    {label}
  </Button>
);

/** The tools of the text, by word. */
export const Toolbar = ({
  editor,
  onPicture,
  onLink,
  onFind,
}: {
  readonly editor: Editor;
  readonly onPicture: () => void;
  readonly onLink: () => void;
  readonly onFind: () => void;
}): ReactNode => {
  const say = useWords(bodyWords);
  const state = useEditorState({ editor, selector: stateOf });
  // `chain().focus()` waits for the next frame: what a quick hand types before it would reach the tool, not the text.
  const act = (command: (chain: ChainedCommands) => ChainedCommands): boolean => {
    const done = command(editor.chain()).scrollIntoView().run();
    editor.view.focus();
    return done;
  };
  const setLook = (look: Look | null): boolean => act((chain) => chain.updateAttributes('paragraph', { look }));
  const setStyle = (level: number): boolean =>
    act((chain) => (level === 0 ? chain.setParagraph() : chain.setHeading({ level: level as 2 | 3 | 4 })));
  const tableItems = (Object.keys(tableActs) as TableAct[])
    .filter((name) => (name === 'insertTable') !== state.inTable)
    .map((key) => ({ key, label: say(key), danger: key.startsWith('delete') }));
  return (
    <div className="body-tools" role="toolbar" aria-label={say('toolbar')}>
      <Select
        size="small"
        aria-label={say('style')}
        value={state.style}
        onChange={setStyle}
        popupMatchSelectWidth={false}
        options={[
          { value: 0, label: say('paragraph') },
          ...([2, 3, 4] as const).map((level) => ({ value: level, label: say(`heading${level}` as Word) })),
        ]}
      />
      {(Object.keys(marks) as MarkName[]).map((name) => (
        <Tool key={name} label={say(name)} on={state.marks.has(name)} onClick={() => act(marks[name])} />
      ))}
      <Tool label={say('quote')} on={state.quote} onClick={() => act((chain) => chain.toggleBlockquote())} />
      {(Object.keys(looks) as (keyof typeof looks)[]).map((name) => (
        <Tool
          key={name}
          label={say(name)}
          on={name !== 'left' && state.look === looks[name]}
          onClick={() => setLook(looks[name])}
        />
      ))}
      <Tool label={say('link')} on={state.marks.has('link')} onClick={onLink} />
      <Tool label={say('picture')} onClick={onPicture} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: tableItems,
          onClick: ({ key, domEvent }) => {
            // An Enter that chose the tool must not go on into the text as a new line.
            domEvent.preventDefault();
            act(tableActs[key as TableAct]);
          },
        }}
      >
        <Button size="small" type="text" aria-haspopup="menu">
          {say('table')}
        </Button>
      </Dropdown>
      <Tool label={say('undo')} disabled={!state.canUndo} onClick={() => act((chain) => chain.undo())} />
      <Tool label={say('redo')} disabled={!state.canRedo} onClick={() => act((chain) => chain.redo())} />
      <Tool label={say('findReplace')} onClick={onFind} />
    </div>
  );
};
