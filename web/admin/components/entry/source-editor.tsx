import { autocompletion, type CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { html } from '@codemirror/lang-html';
import { liquid } from '@codemirror/lang-liquid';
import { bracketMatching, defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { type ReactNode, useEffect, useRef } from 'react';

/** What of a change comes from outside, and not from typing. */
const setText = (view: EditorView, text: string): void =>
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });

/** Edits the source of a template: Liquid and HTML in colour, completion, search. Tab indents; Escape then Tab leaves. */
export const SourceEditor = ({
  label,
  value,
  onChange,
  complete,
  readOnly = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange?: (text: string) => void;
  readonly complete?: CompletionSource;
  readonly readOnly?: boolean;
}): ReactNode => {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const told = useRef(onChange);
  told.current = onChange;
  // Made once: texts reach it by the effect below.
  useEffect(() => {
    if (!place.current) return undefined;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: value,
        extensions: [
          lineNumbers(),
          history(),
          liquid({ base: html() }),
          syntaxHighlighting(defaultHighlightStyle),
          bracketMatching(),
          autocompletion(complete ? { override: [complete] } : {}),
          keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorState.readOnly.of(readOnly),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) told.current?.(state.doc.toString());
          }),
        ],
      }),
    });
    // Long lines and long texts are scrolled by keyboard too.
    made.scrollDOM.tabIndex = 0;
    view.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (view.current && view.current.state.doc.toString() !== value) setText(view.current, value);
  }, [value]);
  return <div className="source-editor" ref={place} />;
};
