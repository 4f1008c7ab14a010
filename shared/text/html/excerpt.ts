const blank = /[\s\u00a0\u3000]+/g;

/** The beginning of a plain text in one line of at most `limit` characters, cut after a sentence where one ends late enough. */
export const excerpt = (text: string, limit: number): string => {
  const line = text.replace(blank, ' ').trim();
  const characters = [...line];
  if (characters.length <= limit) return line;
  const head = characters.slice(0, limit).join('');
  const sentence = /^[\s\S]*[。！？；]/.exec(head)?.[0] ?? '';
  return [...sentence].length >= limit * 0.6
    ? sentence
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
};
