import type { ClusterProcess } from '../../e2e/cluster/cluster-process.ts';
import { type Staff, signIn } from '../../e2e/cluster/staff.ts';
import { fetchPage, until } from './pages.ts';

const site = 'jyj';
const articles = `/sites/${site}/articles`;
const approval = { decision: 'approve', comment: '同意' };

/** An article that waits for its last approval. */
export type Candidate = { readonly articleId: string; readonly title: string };

/** Milliseconds from the last approval's request to what a reader sees. */
export type Publication = Candidate & {
  readonly url: string;
  readonly page: number;
  readonly list: number;
  readonly home: number;
  /** How long the approval itself took to answer. */
  readonly answer: number;
};

/** The people of one department, at work over the API. */
export class Publisher {
  readonly #cluster: Pick<ClusterProcess, 'port'>;
  readonly #people: Readonly<Record<'officer' | 'first' | 'second' | 'final', Staff>>;
  #count = 0;

  constructor(cluster: Pick<ClusterProcess, 'port'>, people: readonly Staff[]) {
    const [officer, first, second, final] = people;
    if (!officer || !first || !second || !final) throw new Error('four people publish');
    this.#cluster = cluster;
    this.#people = { officer, first, second, final };
  }

  static async at(cluster: ClusterProcess): Promise<Publisher> {
    const names = ['officer', 'first', 'second', 'final'].map((role) => `${role}.${site}`);
    return new Publisher(cluster, await Promise.all(names.map((name) => signIn(cluster.origin, name))));
  }

  /** Writes a text of news and brings it to its last stage. */
  async prepare(): Promise<Candidate> {
    this.#count += 1;
    const title = `市教育局召开第${this.#count}次工作例会（${Date.now().toString(36)}）`;
    const text = '会议听取了各科室工作汇报，研究部署下一阶段重点任务。'.repeat(12);
    const body = `<p>${text}</p><p>${text}</p>`;
    const draft = { columnId: 'gzdt', kind: 'news', title, body, source: '云澜市教育局' };
    const created = await this.#people.officer.post(articles, draft);
    const { articleId } = created.body;
    const answers = [created, await this.#people.officer.post(`${articles}/${articleId}/submit`, {})];
    for (const person of [this.#people.first, this.#people.second])
      answers.push(await person.post(`${articles}/${articleId}/reviews`, approval));
    const refused = answers.find(({ status }) => status >= 300);
    if (refused) throw new Error(`no candidate: ${refused.status} ${JSON.stringify(refused.body)}`);
    return { articleId, title };
  }

  /** Gives the last approval and waits until a reader sees the page, the list of its column and the home page with it. */
  async approve(candidate: Candidate): Promise<Publication> {
    const { port } = this.#cluster;
    const began = performance.now();
    const approved = await this.#people.final.post(`${articles}/${candidate.articleId}/reviews`, approval);
    const answer = performance.now() - began;
    if (approved.body.status !== 'published') throw new Error(`not published: ${JSON.stringify(approved.body)}`);
    const { url } = approved.body;
    const sees = (path: string): Promise<number> =>
      until(
        began,
        () => fetchPage(port, site, path),
        ({ status, body }) => status === 200 && body.includes(candidate.title),
      );
    const [page, list, home] = await Promise.all([sees(url), sees('/gzdt/'), sees('/')]);
    return { ...candidate, url, page, list, home, answer };
  }

  async publish(): Promise<Publication> {
    return this.approve(await this.prepare());
  }

  /** Takes an article offline in the ordinary way. */
  async withdraw({ articleId }: Candidate): Promise<void> {
    const answer = await this.#people.final.post(`${articles}/${articleId}/withdraw`, { reason: '内容有误' });
    if (answer.status !== 200) throw new Error(`not withdrawn: ${answer.status}`);
  }

  /** Publishes one after the other until `over`. */
  async keepPublishing(over: () => boolean): Promise<readonly Publication[]> {
    const done: Publication[] = [];
    while (!over()) done.push(await this.publish());
    return done;
  }
}
