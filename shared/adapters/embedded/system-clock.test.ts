import { clockContract } from '#shared/ports/contracts/clock.contract.ts';
import { systemClock } from './system-clock.ts';

clockContract('system', () => systemClock);
