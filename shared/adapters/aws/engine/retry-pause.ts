import { setTimeout as sleep } from 'node:timers/promises';

const base = 25;
const longest = 1000;

/** How often an act is tried again before its refusal stands. */
export const maxTries = 10;

/** Waits a random while that grows with each try, so that those who collided do not meet again. */
export const retryPause = (tries: number): Promise<void> => sleep(Math.random() * Math.min(longest, base * 2 ** tries));
