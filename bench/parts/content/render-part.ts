import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../../../e2e/cluster/settled.ts';
import { signIn } from '../../../e2e/cluster/staff.ts';
import { startBenchCluster } from '../../measure/bench-cluster.ts';
import { median, shown, spread } from '../../measure/figures.ts';
import { atLeast, type Part, told } from '../../part.ts';
import { type Build, buildPeer, eleventyPeer, hugoPeer } from '../../peers/build-peer.ts';
import { type Peers, writePeers } from '../../peers/write-peers.ts';
import { benchFolder } from '../../report/results.ts';
import { setBanner } from '../../world/set-banner.ts';
import { changedPages, storedPages } from '../../world/stored-pages.ts';
import { world } from '../../world/world.ts';

const patience = 1_800_000;

/** Has every page of the cluster made again and written, all recorded in manifests; nothing else goes on. */
const renderAll = async (dataDir: string, profileDir: string | undefined): Promise<Build> => {
  const cluster = await startBenchCluster(dataDir, { profileDir });
  try {
    await settled(cluster, patience);
    const office = await signIn(cluster.origin, 'office');
    const before = storedPages(dataDir);
    cluster.peak();
    const used = cluster.processorSeconds();
    const began = performance.now();
    await setBanner(office);
    await settled(cluster, patience);
    const seconds = (performance.now() - began) / 1000;
    const pages = changedPages(before, storedPages(dataDir)).length;
    return { pages, seconds, processorSeconds: cluster.processorSeconds() - used, peakMiB: cluster.peak() };
  } finally {
    await cluster.stop();
  }
};

/** White space aside, and the mark of the current entry, which the cluster puts into a header that is made once. */
const bare = (html: string): string => html.replace(/\s+|aria-current="true"|data-nav="[^"]*"/g, '');

/** How many of the sampled pages Eleventy made just as the cluster does, white space aside. */
const equalSamples = ({ eleventy, samples }: Peers): string => {
  const equal = [...samples].filter(
    ([address, html]) => bare(readFileSync(join(eleventy, 'output', address), 'utf8')) === bare(html),
  );
  return `${equal.length} of ${samples.size} sampled pages are the same as the cluster’s but for white space`;
};

const speed = ({ pages, seconds }: Build): number => pages / seconds;
const work = (build: Build): number => (build.processorSeconds / build.pages) * 1000;
const facts = (builds: readonly Build[]): string =>
  `${spread(builds.map(speed))} pages a second; ${shown(median(builds.map(work)))} ms of processor time a page; ` +
  `${shown(Math.max(...builds.map(({ peakMiB }) => peakMiB)))} MiB`;

export const renderPart: Part = {
  name: 'render',
  title: 'Rendering everything, against Eleventy and Hugo',
  how:
    'A banner on the cluster changes every page of all sites: each is planned, rendered with its reads recorded, written and ' +
    'noted in its manifest, counted from the request to an empty queue. Eleventy 3.1.2 makes the article, list and archive ' +
    'pages of the same sites from a content file each, with our theme in plain Liquid, every value of the page at hand (it ' +
    'queries nothing), compiled partials cached, permalinks not compiled, timed by its own count without its start. Hugo ' +
    'gets the same files, a theme to the same effect, header and footer cached by site, and the QR codes ready made.',
  run: async (extent) => {
    const dataDir = await world('set', extent);
    const peers = await writePeers(dataDir, join(benchFolder, 'peers'));
    const ours: Build[] = [];
    const eleventy: Build[] = [];
    const hugo: Build[] = [];
    let noHugo: string | undefined;
    for (let pair = 0; pair < extent.pairs; pair += 1) {
      ours.push(await renderAll(dataDir, extent.profiles));
      eleventy.push(await buildPeer(eleventyPeer('printed'), peers.eleventy));
      try {
        if (noHugo === undefined) hugo.push(await buildPeer(hugoPeer, peers.hugo));
      } catch (error) {
        noHugo = `no Hugo here: ${error instanceof Error ? error.message.slice(0, 200) : error}`;
      }
    }
    const equal = equalSamples(peers);
    const ready = await buildPeer(eleventyPeer('ready'), peers.eleventy);
    const against = (others: readonly Build[]): readonly number[] =>
      others.map((other, pair) => speed(ours[pair] ?? other) / speed(other));
    const lines = [
      atLeast(
        'Pages a second, against Eleventy',
        median(against(eleventy)),
        3,
        `× ${spread(against(eleventy))}`,
        '≥ × 3',
      ),
      told('The cluster', `${facts(ours)}; ${ours[0]?.pages ?? 0} pages`),
      told('Eleventy 3.1.2', `${facts(eleventy)}; ${peers.pages} pages; ${equal}`),
      told(
        'Eleventy with header and footer ready made',
        `${facts([ready])}; the cluster against it × ${shown(median(ours.map(speed)) / speed(ready))}`,
      ),
      told('Hugo', noHugo ?? `${facts(hugo)}; the cluster against it × ${spread(against(hugo))}`),
    ];
    return { lines };
  },
};
