import { type KeyboardEvent, type ReactNode, useId } from 'react';
import './plain-tabs.css';

export type PlainTab = { readonly key: string; readonly label: string; readonly content: ReactNode };

/** Tabs that go on in a second line where there is no room for all: none hides. Only what is chosen is drawn. */
export const PlainTabs = ({
  tabs,
  chosen,
  onChoose,
}: {
  readonly tabs: readonly PlainTab[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}): ReactNode => {
  const id = useId();
  const at = Math.max(
    0,
    tabs.findIndex(({ key }) => key === chosen),
  );
  const move = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = by === 0 ? undefined : tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  };
  return (
    <div className="plain-tabs">
      <div role="tablist">
        {tabs.map(({ key, label }, n) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={n === at}
            aria-controls={`${id}-panel`}
            tabIndex={n === at ? 0 : -1}
            onClick={() => onChoose(key)}
            onKeyDown={move}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tabs[at]?.key}`}>
        {tabs[at]?.content}
      </div>
    </div>
  );
};
