import { compileTheme } from '#shared/rendering/theme/theme.ts';
import type { Words } from '#shared/rendering/theme/words.ts';

const noWords: Words = { zh: {}, en: {} };

/**
 * Asserts that a template is well formed and uses only tags and filters templates may use. What it includes is found
 * when it is rendered.
 *
 * @throws DomainError template-invalid with template, line and column
 */
export const checkTemplate = (name: string, source: string): void =>
  compileTheme({ templates: new Map(), words: noWords, assets: new Map() }, new Map([[name, source]])).check(name);
