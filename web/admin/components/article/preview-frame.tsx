import './article.css';
import { Segmented } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '#desk/lib/words/words.ts';

const words = {
  desktop: ['电脑', 'Desktop'],
  phone: ['手机', 'Phone'],
  elder: ['长者模式', 'Elder mode'],
  width: ['预览方式', 'Shown as'],
  preview: ['页面预览', 'Preview of the page'],
} as const;

type Mode = 'desktop' | 'phone' | 'elder';
const widths: Readonly<Record<Mode, number>> = { desktop: 1280, phone: 390, elder: 1280 };

/** The page as a reader with that device gets it. Its scripts stay out: the frame does not run them. */
const asMode = (html: string, mode: Mode): string =>
  html.replace(/<script\b[\s\S]*?<\/script>/gi, '').replace(/<html\b([^>]*)>/i, (_, attributes: string) => {
    const names = /class="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const rest = attributes.replace(/\s*class="[^"]*"/, '');
    return `<html${rest} class="${[names, mode === 'elder' ? 'elder' : ''].join(' ').trim()}">`;
  });

/** Keys pressed in the page act on the desk, so that a reader's shortcuts go on working; a link outward opens beside, others stay put. */
const joinToDesk = (page: Document | null): void => {
  page?.addEventListener('keydown', (event) => document.dispatchEvent(new KeyboardEvent('keydown', event)));
  page?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    if (/^https?:/.test(link.getAttribute('href') ?? '')) window.open(link.href, '_blank', 'noopener');
  });
};

/** On a phone the head of a site fills the screen: the page is shown from its text on, the rest a swipe above. */
const beginAtText = (page: Document | null): void => {
  const heading = page?.querySelector('main h1');
  if (page && heading) page.documentElement.scrollTop += heading.getBoundingClientRect().top - 16;
};

/** A page made by the renderer, not stored, in a frame of its own that runs no script: as desktop, phone or elder mode. */
export const PreviewFrame = ({
  html,
  start = 'desktop',
  onReady,
}: {
  readonly html: string;
  readonly start?: Mode;
  /** Hears the page each time it was drawn. */
  readonly onReady?: (page: Document) => void;
}): ReactNode => {
  const say = useWords(words);
  const [mode, setMode] = useState<Mode>(start);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(640);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => setRoom(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const width = widths[mode];
  const scale = Math.min(1, room / width);
  return (
    <div className="preview-frame">
      <Segmented<Mode>
        aria-label={say('width')}
        value={mode}
        onChange={setMode}
        options={(['desktop', 'phone', 'elder'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <div className="preview-sheet" ref={box}>
        <iframe
          title={say('preview')}
          sandbox="allow-same-origin"
          srcDoc={asMode(html, mode)}
          onLoad={({ currentTarget }) => {
            joinToDesk(currentTarget.contentDocument);
            if (mode === 'phone') beginAtText(currentTarget.contentDocument);
            if (currentTarget.contentDocument) onReady?.(currentTarget.contentDocument);
          }}
          style={{
            width,
            height: `calc((100vh - 180px) / ${scale})`,
            transform: `scale(${scale})`,
            marginLeft: Math.max(0, (room - width * scale) / 2),
          }}
        />
      </div>
    </div>
  );
};
