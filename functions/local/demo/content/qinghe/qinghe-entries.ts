import type { DemoEntry } from '../types.ts';
import { qingheAffairs } from './affairs.ts';
import { qingheNews } from './news.ts';

export const qingheEntries: readonly DemoEntry[] = [...qingheAffairs, ...qingheNews];
