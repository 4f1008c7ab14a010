import { useEffect, useRef } from 'react';

/** What a key does, by the key's name (`j`, `ArrowDown`, `?`). */
export type Shortcuts = Readonly<Record<string, () => void>>;

const widgets =
  '[role="tab"],[role="radio"],[role="option"],[role="combobox"],[role="menuitem"],[role="slider"],summary';
const typing = 'input,textarea,select,[contenteditable=""],[contenteditable="true"]';

/** Whether the key belongs to what has the focus: a field, a widget with keys of its own, or a dialog over the screen. */
const isTaken = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : undefined;
  if (
    document.querySelector(
      '.ant-modal-wrap:not([style*="display: none"]),.ant-drawer-open,.ant-select-dropdown:not(.ant-select-dropdown-hidden)',
    )
  )
    return true;
  const box = target?.closest('input[type="checkbox"]');
  if (target?.closest(typing) && !box) return true;
  return event.key.startsWith('Arrow') && target?.closest(widgets) != null;
};

/** Keys of a screen. They never fire with Ctrl, Alt or Meta, while something is typed, nor under a dialog. */
export const useShortcuts = (shortcuts: Shortcuts): void => {
  const now = useRef(shortcuts);
  useEffect(() => {
    now.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTaken(event)) return;
      const act = now.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
