// Loaded first into each process and thread of a run at another hour: `AT`, see vitest.config.ts.
import { conditions } from '../conditions.ts';
import { shiftClock } from './shift-clock.ts';

shiftClock(conditions.clockShift);
