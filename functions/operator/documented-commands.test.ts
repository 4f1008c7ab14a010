import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands, findCommand } from '#functions/local/command/commands.ts';
import { parseWords } from '#functions/local/command/parse-words.ts';
import { searchCommands } from '#functions/operator/search/search-commands.ts';

const docs = join(import.meta.dirname, '../../docs');
const known = [...commands, ...searchCommands()];
/** A command line in a document: as it is spelled out the first time, or behind `…` for the same beginning. */
const spelled = /`(?:npm run cli --|…) ([^`]+)`/g;
const environment = /^(\[--env <\w+>\]|--env <\w+>) /;

const told = readdirSync(docs)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const text = readFileSync(join(docs, file), 'utf8').replaceAll(/\s+/g, ' ');
    return [...text.matchAll(spelled)].map(([, line = '']) => [file, line.replace(environment, '')] as const);
  })
  .filter(([, line]) => /^[a-z]/.test(line));

test('[OPS-09] given the documents, when they are read, then they tell an operator a number of commands', () => {
  expect(told.length).toBeGreaterThan(12);
});

test.each(told)(
  '[OPS-09] given %s, when an operator types `%s`, then there is that command and it takes these words',
  (_, line) => {
    const found = findCommand(line.split(' '), known);
    expect(line.startsWith(found?.command.name ?? 'no such command')).toBe(true);
    // What stands for words that a reader fills in is a word, too; `…` leaves them out.
    if (found && !line.includes('…')) expect(() => parseWords(found.command, found.rest)).not.toThrow();
  },
);
