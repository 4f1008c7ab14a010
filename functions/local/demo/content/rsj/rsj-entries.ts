import type { DemoEntry } from '../types.ts';
import { rsjAffairs } from './affairs.ts';
import { rsjNews } from './news.ts';
import { rsjPolicy } from './policy.ts';

export const rsjEntries: readonly DemoEntry[] = [...rsjAffairs, ...rsjNews, ...rsjPolicy];
