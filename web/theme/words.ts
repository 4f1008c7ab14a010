import type { Words } from '../../shared/rendering/theme/words.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** The fixed words of the public pages. */
export const words: Words = { zh, en };
