import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a UTF-8 stream. Of one longer than `longest` only the beginning comes, a character more than that: whatever is
 * packed in a file, no more of it is held.
 */
export async function* readTextLines(input: AsyncIterable<Buffer>, longest: number): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let line = '';
  const add = (part: string): void => {
    if (line.length <= longest) line = (line + part).slice(0, longest + 1);
  };
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.write(chunk).split('\n');
    add(first);
    for (const part of others) {
      yield line.replace(/\r$/, '');
      line = '';
      add(part);
    }
  }
  add(decoder.end());
  if (line !== '') yield line;
}
