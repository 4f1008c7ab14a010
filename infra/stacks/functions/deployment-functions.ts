import type { FunctionSpec } from '../function-spec.ts';

/** Functions that deployments call. */
export const deploymentFunctions = {
  registerSite: {
    entry: 'sites/register-site',
    about: 'registers a site as the admin screen does: creates, changes, retires, never deletes',
    memoryMb: 512,
    seconds: 60,
    trigger: { by: 'deployment' },
    tables: { tenants: ['read', 'put', 'remove'], content: ['put'], audit: ['put'] },
    sendsTo: ['task'],
    distributions: 'knows',
  },
  bootstrap: {
    entry: 'identity/bootstrap',
    about: 'makes the first accounts of a cluster',
    memoryMb: 1024,
    seconds: 60,
    trigger: { by: 'deployment' },
    tables: { tenants: ['read', 'put', 'check', 'remove'], audit: ['put'] },
    makesAccounts: true,
  },
  uploadDesk: {
    entry: 'cluster/upload-desk',
    about: 'puts the desk where its distribution finds it',
    memoryMb: 1024,
    seconds: 120,
    trigger: { by: 'deployment' },
    tables: {},
    objects: { desk: ['put'] },
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;
