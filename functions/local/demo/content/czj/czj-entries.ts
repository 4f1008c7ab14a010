import type { DemoEntry } from '../types.ts';
import { czjAffairs } from './affairs.ts';
import { czjNews } from './news.ts';
import { czjPolicy } from './policy.ts';

export const czjEntries: readonly DemoEntry[] = [...czjAffairs, ...czjNews, ...czjPolicy];
