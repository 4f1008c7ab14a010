import type { DemoEntry } from '../types.ts';
import { zjjAffairs } from './affairs.ts';
import { zjjNews } from './news.ts';
import { zjjPolicy } from './policy.ts';

export const zjjEntries: readonly DemoEntry[] = [...zjjAffairs, ...zjjNews, ...zjjPolicy];
