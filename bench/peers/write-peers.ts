import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { collectPages, type PeerPage } from './collect-pages.ts';

/** Folders of the two peers, each ready to be built, and how many pages each makes. */
export type Peers = {
  readonly eleventy: string;
  readonly hugo: string;
  readonly pages: number;
  /** What the cluster makes of some of them, by address. */
  readonly samples: ReadonlyMap<string, string>;
};

const sampled = 97;

const here = new URL('./', import.meta.url);
const theme = new URL('../../web/theme/templates/', import.meta.url);

const textOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      one !== null && typeof one === 'object' && 'html' in one && Object.keys(one).length === 1 ? one.html : one,
    ),
  );

/** Values that every page of a site has from its site, not from itself. */
const shared = new Set(['header', 'footer', 'tools', 't', 'site', 'assets', 'lang', 'mourning']);

/** The page's own values; what Eleventy and Hugo keep for themselves under `page` is called `sheet`. */
const ownData = ({ data, path, siteId, template }: PeerPage) => {
  const own = Object.fromEntries(Object.entries(data).filter(([name]) => !shared.has(name)));
  const { page, article, ...rest } = textOf(own) as Record<string, Record<string, unknown> | undefined>;
  const { body = '', ...facts } = article ?? {};
  const { qr, ...sheet } = page ?? {};
  const front = { ...rest, ...(article ? { article: facts } : {}), sheet, siteId, template, path };
  return { front, qr: String(qr ?? ''), body: String(body) };
};

/** The theme in plain Liquid: parts share the page's variables, and what is HTML already says so. */
const plainLiquid = (source: string): string =>
  source
    .replace(/\{%-?\s*render /g, (tag) => tag.replace('render ', 'include '))
    .replace(/\bpage\./g, 'sheet.')
    .replace('{{ sheet.qr }}', '{{ sheet.address | qr | raw }}')
    .replace('{{ meta }}', '{{ meta | raw }}')
    .replace('{{ article.body }}', '{{ content | raw }}');

/** Header, footer and tools are printed on every page, or taken ready made from the site's values. */
const withFrame = (source: string, frame: 'printed' | 'ready'): string =>
  source.replace(/\{\{ (header|footer|tools) \}\}/g, (_, part: string) =>
    frame === 'ready'
      ? `{{ ${part} | raw }}`
      : `{% include '${part === 'tools' ? 'article-parts' : 'parts'}/${part}' %}`,
  );

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const prepareEleventy = (folder: string): void => {
  for (const name of readdirSync(theme, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.liquid')))
    for (const frame of ['printed', 'ready'] as const) {
      const source = withFrame(plainLiquid(readFileSync(new URL(name, theme), 'utf8')), frame);
      write(join(folder, 'input', `_includes-${frame}`, name), source);
    }
  for (const frame of ['printed', 'ready']) {
    const config = readFileSync(new URL('eleventy-config.mjs', here), 'utf8');
    const own = config.replace('_includes', `_includes-${frame}`).replace('../../shared/text/', './');
    write(join(folder, `${frame}.config.mjs`), own);
  }
  cpSync(new URL('../../shared/text/qr-svg.ts', here), join(folder, 'qr-svg.ts'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
};

/** Writes the pages of a stopped cluster as the projects of both peers: a content file a page, the site's values once. */
export const writePeers = async (
  source: { readonly dataDir: string; readonly wanted: (siteId: string) => boolean },
  folder: string,
): Promise<Peers> => {
  rmSync(folder, { recursive: true, force: true });
  const eleventy = join(folder, 'eleventy');
  const hugo = join(folder, 'hugo');
  prepareEleventy(eleventy);
  cpSync(new URL('hugo/', here), hugo, { recursive: true });
  let pages = 0;
  const samples = new Map<string, string>();
  await collectPages(
    source,
    ({ siteId, frame, fragments }) => {
      const { t, assets, ...rest } = textOf(frame) as Record<string, unknown>;
      const site = { ...rest, ...fragments };
      write(join(eleventy, 'input', siteId, `${siteId}.json`), JSON.stringify(site));
      write(join(eleventy, 'input', '_data', 't.json'), JSON.stringify(t));
      write(join(eleventy, 'input', '_data', 'assets.json'), JSON.stringify(assets));
      write(join(hugo, 'data', 'sites', `${siteId}.json`), JSON.stringify(site));
      write(join(hugo, 'data', 'shared.json'), JSON.stringify({ t, assets }));
    },
    (page) => {
      const { front, qr, body } = ownData(page);
      const address = `/${page.siteId}/${page.path}`;
      pages += 1;
      if (pages % sampled === 0) samples.set(address, page.html);
      const ofEleventy = { ...front, layout: `${page.template}.liquid`, permalink: address };
      write(join(eleventy, 'input', page.siteId, page.path), `---json\n${JSON.stringify(ofEleventy)}\n---\n${body}`);
      const layout = page.template.startsWith('articles/') ? 'article' : 'list';
      const { path: _, ...values } = front;
      const ofHugo = { ...values, title: String(front.sheet['title']), layout, url: address, qr };
      write(join(hugo, 'content', page.siteId, `${pages}.html`), `${JSON.stringify(ofHugo, null, 1)}\n\n${body}`);
    },
  );
  return { eleventy, hugo, pages, samples };
};
