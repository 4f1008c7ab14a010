import type { ClusterProcess } from '../cluster/cluster-process.ts';
import { pageBecomes, publicPage } from '../cluster/public-page.ts';
import { openSession, signIn } from '../cluster/staff.ts';
import { deskTexts } from '../desk/desk-texts.ts';

/** The first address on a page that `pattern` matches. */
const linkOn = async ({ port }: ClusterProcess, siteId: string, path: string, pattern: RegExp): Promise<string> => {
  const { body } = await publicPage(port, siteId, path);
  const [, found] = pattern.exec(body) ?? [];
  if (!found) throw new Error(`no such link on ${siteId}${path}: ${body.slice(0, 300)}`);
  return found;
};

/** What begins every film of this kind; players show their frame, there is nothing to play. */
const film = Uint8Array.from([0, 0, 0, 24, ...Buffer.from('ftypisom\0\0\0\0isomiso2', 'latin1')]);

const uploadFilm = async (origin: string): Promise<string> => {
  const [officer, cookie] = await Promise.all([signIn(origin, 'officer.jyj'), openSession(origin, 'officer.jyj')]);
  const asked = { fileName: '开学第一课.mp4', contentType: 'video/mp4', size: film.length };
  const started = (await officer.post('/sites/jyj/media', asked)).body as unknown as {
    readonly mediaId: string;
    readonly upload: { readonly parts: readonly { url: string; headers: Readonly<Record<string, string>> }[] };
  };
  for (const { url, headers } of started.upload.parts) {
    const sent = { method: 'PUT', headers: { ...headers, cookie, origin }, body: film };
    const put = await fetch(new URL(url, origin), sent);
    if (!put.ok) throw new Error(`the film was not taken: ${put.status}`);
  }
  const file = `/sites/jyj/media/${started.mediaId}`;
  await officer.post(`${file}/complete`, {});
  const ended = Date.now() + 20_000;
  while (((await officer.get(file)).body.status as string) !== 'ready') {
    if (Date.now() > ended) throw new Error(`the film is ${(await officer.get(file)).body.status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return started.mediaId;
};

/** A text taken through the three stages, and its address once readers have it. */
const published = async ({ origin, port }: ClusterProcess, title: string, fields: object) => {
  const texts = await deskTexts(origin);
  const text = await texts.submitted(title, fields);
  for (const role of ['first', 'second', 'final']) await texts.decide(text, role, { secrecy: 'cleared' });
  const { url } = await texts.now(text);
  await pageBecomes(port, 'jyj', url, ({ status }) => status === 200, 20_000);
  return { text, url };
};

/** Pages whose address is known only once something was done: asked for once each. */
export const latePages = {
  policy: (cluster: ClusterProcess) => linkOn(cluster, 'portal', '/zcfg/', /href="(\/zcfg\/\d{4}\/[^"]+)"/),
  archive: (cluster: ClusterProcess) => linkOn(cluster, 'portal', '/gzdt/archive/', /href="(\/gzdt\/archive\/[^"]+)"/),
  gallery: (cluster: ClusterProcess) => linkOn(cluster, 'portal', '/tpjj/', /href="(\/tpjj\/\d{4}\/[^"]+)"/),
  video: async (cluster: ClusterProcess): Promise<string> => {
    const mediaId = await uploadFilm(cluster.origin);
    const fields = { kind: 'video', attachments: [{ mediaId, caption: '开学第一课' }] };
    return (await published(cluster, '视频：开学第一课', fields)).url;
  },
  withdrawn: async (cluster: ClusterProcess): Promise<string> => {
    const { text, url } = await published(cluster, '一条要撤下的信息', {});
    const final = await signIn(cluster.origin, 'final.jyj');
    await final.post(`/sites/jyj/articles/${text.articleId}/withdraw`, { reason: '内容有误' });
    await pageBecomes(cluster.port, 'jyj', url, ({ status }) => status === 410, 20_000);
    return url;
  },
} as const satisfies Record<string, (cluster: ClusterProcess) => Promise<string>>;
