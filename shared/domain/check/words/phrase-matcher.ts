export type PhraseHit<Value> = { readonly start: number; readonly end: number; readonly value: Value };

/** Finds phrases in a text in one pass: from the left, the longest first, never two over the same characters. */
export type PhraseMatcher<Value> = (text: string) => readonly PhraseHit<Value>[];

type Node<Value> = {
  readonly next: Map<number, Node<Value>>;
  fail: Node<Value> | undefined;
  /** The phrase that ends here, and the nearest suffix of it at which a phrase ends as well. */
  phrase: { readonly length: number; readonly value: Value } | undefined;
  suffix: Node<Value> | undefined;
};

const node = <Value>(): Node<Value> => ({ next: new Map(), fail: undefined, phrase: undefined, suffix: undefined });

const plant = <Value>(phrases: Iterable<readonly [string, Value]>): Node<Value> => {
  const root = node<Value>();
  for (const [phrase, value] of phrases) {
    let at = root;
    for (let index = 0; index < phrase.length; index += 1) {
      const code = phrase.charCodeAt(index);
      const child = at.next.get(code) ?? node<Value>();
      at.next.set(code, child);
      at = child;
    }
    if (at !== root) at.phrase ??= { length: phrase.length, value };
  }
  return root;
};

const linkFailures = <Value>(root: Node<Value>): void => {
  const queue: Node<Value>[] = [...root.next.values()];
  for (const child of queue) child.fail = root;
  for (let index = 0; index < queue.length; index += 1) {
    const parent = queue[index] as Node<Value>;
    for (const [code, child] of parent.next) {
      let fallback = parent.fail;
      while (fallback && !fallback.next.has(code)) fallback = fallback.fail;
      child.fail = fallback?.next.get(code) ?? root;
      child.suffix = child.fail.phrase ? child.fail : child.fail.suffix;
      queue.push(child);
    }
  }
};

/** Of overlapping hits keeps the one that begins first, and of those the longest. Hits arrive ordered by their end. */
const leftmostLongest = <Value>(hits: PhraseHit<Value>[]): PhraseHit<Value>[] => {
  hits.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: PhraseHit<Value>[] = [];
  for (const hit of hits) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
};

/**
 * Compiles phrases into an Aho-Corasick automaton. Matching takes time linear in the text and its hits; of two equal
 * phrases the first counts, empty ones are passed over.
 */
export const phraseMatcher = <Value>(phrases: Iterable<readonly [string, Value]>): PhraseMatcher<Value> => {
  const root = plant(phrases);
  linkFailures(root);
  return (text) => {
    const hits: PhraseHit<Value>[] = [];
    let at = root;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      let following = at.next.get(code);
      while (!following && at.fail) {
        at = at.fail;
        following = at.next.get(code);
      }
      at = following ?? root;
      for (let end: Node<Value> | undefined = at; end; end = end.suffix) {
        if (end.phrase) hits.push({ start: index + 1 - end.phrase.length, end: index + 1, value: end.phrase.value });
      }
    }
    return leftmostLongest(hits);
  };
};
