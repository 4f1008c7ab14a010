import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '#desk/lib/words/words.ts';
import { bodyWords } from './body-words.ts';
import { foundIn } from './find-replace.ts';

/** Looks for words in the text and replaces them, one by one or all; undo takes it back. */
export const FindBar = ({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }): ReactNode => {
  const say = useWords(bodyWords);
  const [words, setWords] = useState('');
  const [by, setBy] = useState('');
  const found = useEditorState({ editor, selector: ({ editor: { state } }) => foundIn(state) });
  useEffect(() => () => void (editor.isDestroyed || editor.commands.find('')), [editor]);
  const search = (text: string): void => {
    setWords(text);
    editor.commands.find(text);
  };
  const go = (step: 1 | -1): void => {
    editor.commands.findNext(step);
    editor.view.dom.querySelector('.found.now')?.scrollIntoView({ block: 'center' });
  };
  const count = found.count === 0 ? say('foundNone') : say('found', found);
  return (
    <search className="find-bar">
      <Input
        size="small"
        autoFocus
        aria-label={say('find')}
        placeholder={say('find')}
        value={words}
        onChange={({ target }) => search(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        }}
      />
      <Input
        size="small"
        aria-label={say('replaceBy')}
        placeholder={say('replaceBy')}
        value={by}
        onChange={({ target }) => setBy(target.value)}
      />
      <span className="quiet small" aria-live="polite">
        {words === '' ? '' : count}
      </span>
      <Button size="small" disabled={found.count === 0} onClick={() => go(-1)}>
        {say('previous')}
      </Button>
      <Button size="small" disabled={found.count === 0} onClick={() => go(1)}>
        {say('next')}
      </Button>
      <Button size="small" disabled={found.count === 0} onClick={() => editor.commands.replaceFound(by)}>
        {say('replaceOne')}
      </Button>
      <Button size="small" disabled={found.count === 0} onClick={() => editor.commands.replaceEvery(words, by)}>
        {say('replaceEvery')}
      </Button>
      <Button size="small" type="text" onClick={onClose}>
        {say('close')}
      </Button>
    </search>
  );
};
