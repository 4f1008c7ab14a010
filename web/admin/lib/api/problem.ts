/** One place of the input that is not right. `pointer` is a JSON pointer such as `#/source/name`. */
export type InputProblem = { readonly pointer: string; readonly detail: string };

type ProblemBody = {
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly InputProblem[];
};

/** What the API refuses, said in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly InputProblem[];
  /** Whatever else the answer says: facts of the refusal. */
  readonly facts: Readonly<Record<string, unknown>>;
  constructor(status: number, body: ProblemBody & Readonly<Record<string, unknown>>) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.code = body.type?.split('/').at(-1) ?? 'unknown';
    this.errors = body.errors ?? [];
    this.facts = body;
  }
}

/** Nothing answered: the network, or the cluster, is away. What was typed stays. */
export class NoConnection extends Error {
  constructor() {
    super('no connection');
  }
}

/** Reads an answer that is not a success. */
export const problemOf = async (response: Response): Promise<Problem> => {
  const body = (await response.json().catch(() => ({}))) as ProblemBody & Readonly<Record<string, unknown>>;
  return new Problem(response.status, body);
};
