import type { DemoEntry } from '../types.ts';
import { wjwAffairs } from './affairs.ts';
import { wjwNews } from './news.ts';
import { wjwPolicy } from './policy.ts';

export const wjwEntries: readonly DemoEntry[] = [...wjwAffairs, ...wjwNews, ...wjwPolicy];
