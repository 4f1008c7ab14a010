import type { ThreadProfile } from '../measure/read-profiles.ts';

const shownThreads = 5;
const shownFunctions = 6;

/** Busiest functions of the busiest threads as a table. */
export const profileText = (threads: readonly ThreadProfile[], about: string): string => {
  const all = threads.reduce((sum, { busyMs }) => sum + busyMs, 0);
  const rows = threads.slice(0, shownThreads).map(({ busyMs, hot }, n) => {
    const functions = hot
      .slice(0, shownFunctions)
      .map(({ name, ms }) => `${name.trim().replaceAll('|', '\\|')} ${Math.round((ms / busyMs) * 100)} %`);
    return `| ${n + 1} | ${Math.round((busyMs / all) * 100)} % | ${functions.join('; ')} |`;
  });
  return [
    `Sampled in a run of its own (${about}):`,
    '',
    '| Thread | Share | Busiest functions, of its time |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
};
