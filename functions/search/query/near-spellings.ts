const longest = 12;

const differences = (left: readonly string[], right: readonly string[]): number =>
  left.reduce((count, character, index) => count + (character === right[index] ? 0 : 1), 0);

/**
 * Stretches of the titles that are spelled nearly as what was typed (one character other, two of five and more), the
 * commonest first, at most three.
 */
export const nearSpellings = (typed: string, titles: readonly string[]): readonly string[] => {
  const wanted = [...typed.replace(/\s+/g, '').toLowerCase()];
  if (wanted.length < 3 || wanted.length > longest) return [];
  const allowed = wanted.length < 5 ? 1 : 2;
  const counts = new Map<string, number>();
  for (const title of titles) {
    const characters = [...title.toLowerCase()];
    for (let start = 0; start + wanted.length <= characters.length; start += 1) {
      const stretch = characters.slice(start, start + wanted.length);
      const differing = differences(wanted, stretch);
      if (differing === 0 || differing > allowed || !stretch.every((one) => /[\p{L}\p{N}]/u.test(one))) continue;
      const text = stretch.join('');
      counts.set(text, (counts.get(text) ?? 0) + 1 / differing);
    }
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, 3)
    .map(([text]) => text);
};
