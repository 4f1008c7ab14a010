import type { Answer, AnswerBody, Staff } from '../../cluster/staff.ts';
import type { Random } from '../random.ts';

/** Short names of the people of a department. */
export type People = Readonly<Record<'officer' | 'first' | 'second' | 'final', Staff>>;

/** What a lane knows of an article: the last thing it was answered, and whether it asked for more since. */
export type Known = { articleId: string; answered: Edition; pending: boolean };
/** The parts of an answer that must be there again after a crash. */
export type Edition = Pick<AnswerBody, 'status' | 'version' | 'title'> & {
  readonly working: { readonly status: string; readonly stage?: string } | null;
  readonly body?: string;
};

const site = '/sites/jyj/articles';
/** A person has few texts in hand at once. */
const inHand = 6;

const contentOf = (title: string, columnId: string) => ({
  columnId,
  kind: 'notice',
  title,
  body: `<p>各学校：</p><p>${title}，请认真落实。</p>`,
  source: '云澜市教育局',
});

/** One officer's day: acts on articles of their own, one after another, chosen by chance. */
export class Lane {
  readonly articles: Known[] = [];
  /** Answers that no act of staff may bring about. */
  readonly faults: string[] = [];
  /** Acts that were answered. */
  answers = 0;
  readonly name: string;
  readonly #random: Random;
  #titles = 0;

  constructor(name: string, random: Random) {
    this.name = name;
    this.#random = random;
  }

  /** Acts until the cluster is gone. */
  async run(people: People): Promise<void> {
    for (;;) {
      const known = this.#random.pick(this.articles.slice(-inHand));
      try {
        await (known && this.#random.chance(0.8) ? this.#go(known, people) : this.#create(people));
      } catch {
        return;
      }
    }
  }

  #title(): string {
    this.#titles += 1;
    return `演练通知${this.name}组第${this.#titles}号`;
  }

  async #create({ officer }: People): Promise<void> {
    const columnId = this.#random.pick(['tzgg', 'gzdt', 'nb']) ?? 'tzgg';
    const answer = await officer.post(site, contentOf(this.#title(), columnId));
    this.#watch('create', answer);
    if (answer.status !== 201) return;
    const answered = answer.body as unknown as Edition;
    this.articles.push({ articleId: answer.body.articleId, answered, pending: false });
  }

  async #go(known: Known, people: People): Promise<void> {
    known.pending = true;
    const answer = await this.#act(known, people);
    this.#watch('act', answer);
    if (answer.status === 200) known.answered = answer.body as unknown as Edition;
    known.pending = false;
  }

  /** The next step on the way to readers, or now and then something else. */
  #act({ articleId, answered }: Known, { officer, ...reviewers }: People): Promise<Answer> {
    const path = `${site}/${articleId}`;
    const { working, status } = answered;
    if (this.#random.chance(0.15)) return officer.put(path, contentOf(this.#title(), 'tzgg'), answered.version);
    if (working?.status === 'inReview') {
      const reviewer = reviewers[working.stage as 'first' | 'second' | 'final'];
      const decision = this.#random.chance(0.1) ? 'return' : 'approve';
      return reviewer.post(`${path}/reviews`, { decision, comment: '已阅' });
    }
    if (working) return officer.post(`${path}/submit`, {});
    if (status === 'published' && this.#random.chance(0.5))
      return reviewers.final.post(`${path}/withdraw`, { reason: '演练结束' });
    return officer.put(path, contentOf(this.#title(), 'gzdt'), answered.version);
  }

  #watch(act: string, { status, body }: Answer): void {
    this.answers += 1;
    if (status >= 500) this.faults.push(`${act}: ${status} ${JSON.stringify(body)}`);
  }
}
