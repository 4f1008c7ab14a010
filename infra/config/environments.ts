import { dev } from './dev.ts';
import { type EmulatorContext, emulator } from './emulator.ts';
import { type Environment, type EnvironmentInput, environmentOf } from './environment.ts';
import { prod } from './prod.ts';
import { staging } from './staging.ts';

const named: { readonly [Name: string]: EnvironmentInput } = { dev, staging, prod };

/** The environment of a name; the emulator is told by `context`. @throws Error when there is none, or naming every field that is wrong */
export const environmentNamed = (name: string | undefined, context: Partial<EmulatorContext> = {}): Environment => {
  if (name === 'emulator') {
    const { searchEndpoint, ...rest } = context;
    if (!searchEndpoint)
      throw new Error('environment emulator: searchEndpoint is missing (-c searchEndpoint=http://…)');
    return environmentOf(emulator({ searchEndpoint, ...rest }));
  }
  const found = name === undefined ? undefined : named[name];
  if (!found) throw new Error(`env is ${name ?? 'missing'}: say -c env=${Object.keys(named).join('|')}`);
  return environmentOf(found);
};
