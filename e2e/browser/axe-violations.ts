import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

type AxeResults = {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
  }[];
};

const perRule = 3;

/** What axe finds wrong with the page as it stands now, one line per element, three of a rule at most: `rule: help at selector`. */
export const axeViolations = async (page: Page): Promise<readonly string[]> => {
  // Evaluated rather than added to the page, so that a page's own policy stays in force.
  await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  // Everything is judged; only for what fails is it worked out where it stands, which takes most of the time.
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, perRule).map(({ target, html }) => `${id}: ${help} at ${target.join(' ')} ${html.slice(0, 160)}`),
  );
};
