import { clockContract } from '#shared/ports/clock.contract.ts';
import { systemClock } from './system-clock.ts';

clockContract('system', () => systemClock);
