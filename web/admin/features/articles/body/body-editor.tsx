import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { App } from 'antd';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { MediaFile } from '#desk/lib/upload/upload-file.ts';
import { useWords } from '#desk/lib/words/words.ts';
import { countWords, editableHtml, storedHtml } from './body-html.ts';
import { bodyWords } from './body-words.ts';
import { FindBar } from './find-bar.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { cleanPasted } from './pasted-html.ts';
import { PictureDialog, type PictureEntry } from './picture-dialog.tsx';
import { bodyExtensions } from './schema.ts';
import { Toolbar } from './toolbar.tsx';
import './body.css';

type Open =
  | { readonly kind: 'link' }
  | { readonly kind: 'picture'; readonly file?: File | undefined; readonly known?: PictureEntry };

/** Positions above which a text is read out of the editor only after a pause of so many milliseconds: small ones at every key. */
const large = 20_000;
const rest = 300;

const pictureAt = (editor: Editor): PictureEntry | undefined => {
  if (!editor.isActive('figure')) return undefined;
  return {
    alt: String(editor.getAttributes('figure')['alt'] ?? ''),
    caption: editor.state.selection.$from.parent.textContent,
  };
};

/** The body of a text: written, pasted from Word, with tables, pictures and links. `stamp` changes when `html` was set from outside. */
export const BodyEditor = ({
  siteId,
  html,
  stamp,
  editable,
  onChange,
  onFlush,
}: {
  readonly siteId: string;
  readonly html: string;
  readonly stamp: number;
  readonly editable: boolean;
  readonly onChange: (html: string) => void;
  /** Takes the function that reads out what was typed in the last moment. */
  readonly onFlush: (flush: () => void) => void;
}): ReactNode => {
  const say = useWords(bodyWords);
  const { message } = App.useApp();
  const [open, setOpen] = useState<Open>();
  const [finding, setFinding] = useState(false);
  const [count, setCount] = useState(() => countWords(html.replace(/<[^>]*>/g, ' ')));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const taken = useRef({ onChange, said: say, message });
  taken.current = { onChange, said: say, message };

  const editor = useEditor({
    extensions: bodyExtensions(),
    content: editableHtml(html),
    editable,
    editorProps: {
      attributes: {
        class: 'body-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say('body'),
        id: 'field-body',
      },
      transformPastedHTML: (pasted) => {
        if (pasted.includes('data-pm-slice')) return pasted;
        const clean = cleanPasted(pasted);
        const { said, message: tell } = taken.current;
        if (clean.lostPictures > 0) void tell.warning(said('lostPictures', { count: clean.lostPictures }), 8);
        else if (/mso-|class="?Mso/i.test(pasted)) void tell.info(said('pasted'));
        return clean.html;
      },
      handlePaste: (_, event) => {
        const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        if (!file || event.clipboardData?.types.includes('text/html')) return false;
        setOpen({ kind: 'picture', file });
        return true;
      },
      handleDrop: (_, event) => {
        const file = [...(event.dataTransfer?.files ?? [])].find(({ type }) => type.startsWith('image/'));
        if (!file) return false;
        event.preventDefault();
        setOpen({ kind: 'picture', file });
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => {
      clearTimeout(timer.current);
      if (changed.state.doc.content.size < large) read(changed);
      else timer.current = setTimeout(() => read(changed), rest);
    },
  });

  const read = (from: Editor): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setCount(countWords(from.getText({ blockSeparator: ' ' })));
    taken.current.onChange(storedHtml(from.getHTML()));
  };
  useEffect(() => {
    onFlush(() => {
      if (timer.current !== undefined) read(editor);
    });
  });
  const shown = useRef(stamp);
  useEffect(() => {
    if (shown.current === stamp) return;
    shown.current = stamp;
    clearTimeout(timer.current);
    timer.current = undefined;
    editor.commands.setContent(editableHtml(html), { emitUpdate: false });
    setCount(countWords(editor.getText({ blockSeparator: ' ' })));
  }, [editor, html, stamp]);
  useEffect(() => {
    if (editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);

  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    // Whoever put in a picture or a link types on behind it, at once.
    if (wasOpen.current && !open) editor.view.focus();
    wasOpen.current = open !== undefined;
  }, [editor, open]);

  const putPicture = ({ alt, caption }: PictureEntry, media: MediaFile | undefined): void => {
    if (media?.url) editor.chain().insertFigure({ src: media.url, alt, caption }).scrollIntoView().run();
    else editor.commands.updateAttributes('figure', { alt });
    setOpen(undefined);
  };
  const askPicture = (): void => {
    const known = pictureAt(editor);
    setOpen(known ? { kind: 'picture', known } : { kind: 'picture' });
  };
  return (
    <section className="body-editor" aria-label={say('body')}>
      {editable ? (
        <Toolbar
          editor={editor}
          onPicture={askPicture}
          onLink={() => setOpen({ kind: 'link' })}
          onFind={() => setFinding(true)}
        />
      ) : null}
      {finding && editable ? <FindBar editor={editor} onClose={() => setFinding(false)} /> : null}
      <EditorContent editor={editor} />
      <p className="body-count quiet small">
        {say('words', { count })}
        {editable && editor.isEmpty ? <span> · {say('placeholder')}</span> : null}
      </p>
      {open?.kind === 'link' ? <LinkDialog editor={editor} onClose={() => setOpen(undefined)} /> : null}
      {open?.kind === 'picture' ? (
        <PictureDialog
          siteId={siteId}
          file={open.file}
          known={open.known}
          onDone={putPicture}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  );
};
