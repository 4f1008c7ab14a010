import type { FunctionSpec } from '../function-spec.ts';

const minutely = { memoryMb: 512, seconds: 55, trigger: { by: 'clock', every: 'minute' } } as const;
const daily = { memoryMb: 1024, seconds: 900, trigger: { by: 'clock', every: 'day' } } as const;

/** Functions that the clock calls. */
export const clockFunctions = {
  publishingTick: {
    ...minutely,
    entry: 'publishing/tick',
    about: 'publishes, expires and unpins what is due, starts collectors that are due',
    tables: {
      tenants: ['read', 'check'],
      content: ['read', 'gsi1', 'put', 'remove'],
      audit: ['put'],
      ledger: ['count'],
    },
    objects: { bodies: ['read'], texts: ['read'] },
    sendsTo: ['task'],
    asksOutside: true,
  },
  sitesTick: {
    ...minutely,
    entry: 'sites/tick',
    about: 'acts of the cluster that are due: banners, sites that come back or close',
    tables: {
      tenants: ['read', 'put', 'remove'],
      content: ['gsi1', 'put'],
      audit: ['put'],
    },
    sendsTo: ['task'],
  },
  supervisionTick: {
    ...minutely,
    entry: 'supervision/tick',
    about: 'adds up the visits, sends the mails that are owed',
    tables: {
      tenants: ['read', 'remove'],
      content: ['read', 'put', 'remove'],
      ledger: ['remember'],
    },
    sendsMail: true,
  },
  renderingTick: {
    ...minutely,
    entry: 'rendering/tick',
    about: 'after an upgrade that changes pages puts the theme files in place and asks for all pages again',
    tables: { tenants: ['read', 'put'] },
    objects: { themeFiles: ['put'] },
    sendsTo: ['task'],
  },
  auditDaily: {
    ...daily,
    entry: 'audit/daily',
    about: 'locks the roots of the audit chains away',
    tables: { tenants: ['read'], audit: ['read', 'put'] },
    objects: { auditRoots: ['put'] },
  },
  renderingDaily: {
    ...daily,
    entry: 'rendering/daily',
    about: 'compares pages with the tables',
    tables: { tenants: ['read'], content: ['read', 'put'] },
    sendsTo: ['task'],
  },
  searchDaily: {
    ...daily,
    entry: 'search/daily',
    about: 'compares the index with the tables',
    tables: { tenants: ['read', 'put'], content: ['walk'] },
    sendsTo: ['search'],
    search: 'write',
  },
  supervisionDaily: {
    ...daily,
    entry: 'supervision/daily',
    about: 'starts the link checks that are due',
    tables: { tenants: ['read', 'put'], content: ['read', 'gsi1', 'put'], audit: ['put'] },
    sendsTo: ['task'],
  },
  operationsDaily: {
    ...daily,
    entry: 'operations/daily',
    about: 'adds up what the store holds',
    tables: { tenants: ['put'] },
    objects: { bodies: ['list'], pages: ['list'], media: ['list'], originals: ['list'], auditRoots: ['list'] },
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;
