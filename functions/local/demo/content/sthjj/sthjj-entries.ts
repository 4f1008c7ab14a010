import type { DemoEntry } from '../types.ts';
import { sthjjAffairs } from './affairs.ts';
import { sthjjNews } from './news.ts';
import { sthjjPolicy } from './policy.ts';

export const sthjjEntries: readonly DemoEntry[] = [...sthjjAffairs, ...sthjjNews, ...sthjjPolicy];
