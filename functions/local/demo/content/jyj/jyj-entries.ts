import type { DemoEntry } from '../types.ts';
import { jyjAffairs } from './affairs.ts';
import { jyjNews } from './news.ts';
import { jyjPolicy } from './policy.ts';

export const jyjEntries: readonly DemoEntry[] = [...jyjAffairs, ...jyjNews, ...jyjPolicy];
