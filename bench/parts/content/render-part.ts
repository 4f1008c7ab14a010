import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn } from '../../../e2e/cluster/staff.ts';
import { atRest } from '../../measure/at-rest.ts';
import type { BenchCluster } from '../../measure/bench-cluster.ts';
import { median, shown, spread } from '../../measure/figures.ts';
import { atLeast, type Extent, type Line, type Part, told } from '../../part.ts';
import { type Build, buildPeer, eleventyPeer, hugoPeer } from '../../peers/build-peer.ts';
import { type Peers, writePeers } from '../../peers/write-peers.ts';
import { benchFolder } from '../../report/results.ts';
import { largeSite } from '../../world/bench-sites.ts';
import { changeFooter, setBanner } from '../../world/change-pages.ts';
import { changedPages, storedPages } from '../../world/stored-pages.ts';
import { onWorld, world } from '../../world/world.ts';

const patience = 1_800_000;

type Extents = 'site' | 'cluster';

/** What changes every page of an extent, by the people who may. */
const changes: Readonly<Record<Extents, (origin: string) => Promise<void>>> = {
  site: async (origin) => changeFooter(await signIn(origin, `designer.${largeSite}`)),
  cluster: async (origin) => setBanner(await signIn(origin, 'office')),
};

/** Has every page of an extent made again and written, all recorded in manifests; nothing else goes on. */
const renderAll = async (cluster: BenchCluster, which: Extents): Promise<Build> => {
  const before = storedPages(cluster.dataDir);
  cluster.peak();
  const used = cluster.processorSeconds();
  const began = performance.now();
  await changes[which](cluster.origin);
  await atRest(cluster, patience);
  const seconds = (performance.now() - began) / 1000;
  const pages = changedPages(before, storedPages(cluster.dataDir)).length;
  return { pages, seconds, processorSeconds: cluster.processorSeconds() - used, peakMb: cluster.peak() };
};

/** White space aside, and the mark of the current entry, which the cluster puts into a header that is made once. */
const bare = (html: string): string => html.replace(/\s+|aria-current="true"|data-nav="[^"]*"/g, '');

/** How many of the sampled pages Eleventy made just as the cluster does, white space aside. */
const equalSamples = ({ eleventy, samples }: Pick<Peers, 'eleventy' | 'samples'>): string => {
  const equal = [...samples].filter(
    ([address, html]) => bare(readFileSync(join(eleventy, 'output', address), 'utf8')) === bare(html),
  );
  return `${equal.length} of ${samples.size} sampled pages are the same as the cluster’s but for white space`;
};

const speed = ({ pages, seconds }: Build): number => pages / seconds;
const work = (build: Build): number => (build.processorSeconds / build.pages) * 1000;
const facts = (builds: readonly Build[]): string =>
  `${spread(builds.map(speed))} pages a second; ${shown(median(builds.map(work)))} ms of processor time a page; ` +
  `${shown(Math.max(...builds.map(({ peakMb }) => peakMb)))} MB`;

type Rounds = {
  readonly ours: readonly Build[];
  readonly eleventy: readonly Build[];
  readonly hugo: readonly Build[];
  readonly equal: string;
  readonly noHugo: string | undefined;
};

const roundsOf = async (which: Extents, peers: Peers, pairs: number, extent: Extent): Promise<Rounds> => {
  const ours: Build[] = [];
  const eleventy: Build[] = [];
  const hugo: Build[] = [];
  let noHugo: string | undefined;
  await onWorld('set', extent, async (cluster) => {
    for (let pair = 0; pair < pairs; pair += 1) {
      ours.push(await renderAll(cluster, which));
      eleventy.push(await buildPeer(eleventyPeer('printed'), peers.eleventy));
      try {
        if (noHugo === undefined) hugo.push(await buildPeer(hugoPeer, peers.hugo));
      } catch (error) {
        noHugo = `no Hugo here: ${error instanceof Error ? error.message.slice(0, 200) : error}`;
      }
    }
  });
  return { ours, eleventy, hugo, equal: equalSamples(peers), noHugo };
};

const linesOf = (what: string, { pages }: Peers, { ours, eleventy, hugo, equal, noHugo }: Rounds): readonly Line[] => {
  const against = (others: readonly Build[]): readonly number[] =>
    others.map((other, pair) => speed(ours[pair] ?? other) / speed(other));
  const ratios = against(eleventy);
  return [
    atLeast(`${what}: pages a second, against Eleventy`, median(ratios), 3, `× ${spread(ratios)}`, '≥ × 3'),
    told(`${what}: the cluster`, `${facts(ours)}; ${ours[0]?.pages ?? 0} pages`),
    told(`${what}: Eleventy 3.1.2`, `${facts(eleventy)}; ${pages} pages; ${equal}`),
    told(`${what}: Hugo`, noHugo ?? `${facts(hugo)}; the cluster against it × ${spread(against(hugo))}`),
  ];
};

export const renderPart: Part = {
  name: 'render',
  title: 'Rendering everything, against Eleventy and Hugo',
  how:
    'A change of the footer (one site) or of the cluster’s banner (all sites) makes every page another: each is planned, ' +
    'rendered with its reads recorded, written and noted in its manifest, counted from the request to an empty queue. Eleventy ' +
    '3.1.2 makes the article, list and archive pages of the same sites from a content file each, with our theme in plain ' +
    'Liquid, every value of the page at hand (it queries nothing), compiled partials cached, permalinks not compiled, timed by ' +
    'its own count without its start. Hugo gets the same files, a theme to the same effect, header and footer cached by site, ' +
    'and the QR codes ready made. One site in pairs, then the whole cluster once.',
  run: async (extent) => {
    const dataDir = await world('set', extent);
    const one = await writePeers(
      { dataDir, wanted: (siteId) => siteId === largeSite },
      join(benchFolder, 'peers', 'site'),
    );
    const all = await writePeers({ dataDir, wanted: () => true }, join(benchFolder, 'peers', 'cluster'));
    const site = await roundsOf('site', one, extent.pairs, extent);
    const whole = await roundsOf('cluster', all, 1, extent);
    const ready = await buildPeer(eleventyPeer('ready'), one.eleventy);
    const lead = shown(median(site.ours.map(speed)) / speed(ready));
    return {
      lines: [
        ...linesOf('One site', one, site),
        told(
          'One site: Eleventy with header and footer ready made',
          `${facts([ready])}; the cluster against it × ${lead}`,
        ),
        ...linesOf('All sites', all, whole),
      ],
    };
  },
};
