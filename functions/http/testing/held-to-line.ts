import { inject } from 'vitest';
import type { Services } from '#functions/composition/services.ts';
import type { Route } from '#functions/http/route.ts';
import type { ItemKey, Query, Write } from '#shared/ports/table-store.ts';
import { apiPaths } from '#shared/schemas/http/api-paths.ts';

type Uses = Readonly<Record<string, readonly string[] | undefined>>;
type Check = (...asked: never[]) => void;

const kinds: Readonly<Record<string, string>> = {
  bodies: 'bodies',
  texts: 'texts',
  pages: 'pages',
  media: 'media',
  assets: 'themeFiles',
  admin: 'desk',
  originals: 'originals',
  audit: 'auditRoots',
  evidence: 'evidence',
};
/** `<siteId>/<folder>/…` */
const kindOf = (key: string): string => kinds[key.split('/')[1] ?? ''] ?? key;

const watched = <Port extends object>(port: Port, checks: Readonly<Record<string, Check>>): Port =>
  new Proxy(port, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...asked: never[]) => {
        checks[String(name)]?.(...asked);
        return value.apply(target, asked);
      };
    },
  });

const useOf = (write: Write): string => ('put' in write ? 'put' : 'delete' in write ? 'remove' : 'check');

type Demand = (what: string, ...uses: readonly string[]) => void;

const tableChecks = (demand: Demand): Readonly<Record<string, Check>> => ({
  get: ({ table }: ItemKey) => demand(table, 'read'),
  batchGet: (keys: readonly ItemKey[]) => {
    for (const { table } of keys) demand(table, 'read');
  },
  query: ({ table, index }: Query) => demand(table, index ?? 'read'),
  transact: (writes: readonly Write[]) => {
    for (const write of writes) demand(write.table, useOf(write));
  },
  reserve: () => demand('ledger', 'count'),
  add: () => demand('ledger', 'count'),
  scan: (table: string) => demand(table, 'walk'),
});

const objectChecks = (demand: Demand): Readonly<Record<string, Check>> => ({
  get: (key: string) => demand(kindOf(key), 'read'),
  getRange: (key: string) => demand(kindOf(key), 'read'),
  head: (key: string) => demand(kindOf(key), 'read'),
  list: (prefix: string) => demand(kindOf(prefix), 'list', 'read'),
  put: (key: string) => demand(kindOf(key), 'put'),
  startUpload: (key: string) => demand(kindOf(key), 'put'),
  delete: (key: string) => demand(kindOf(key), 'remove'),
});

type Held = Pick<Services, 'tables' | 'queue'> & { readonly objects?: Services['objects'] };

const held = new WeakMap<Held, Map<string, Held>>();

/**
 * The same services in the hands of one function of the cloud: whatever its line (`infra/stacks/functions`) does not allow is
 * refused here as its role would refuse it there.
 */
export const heldTo = <Some extends Held>(services: Some, name: string): Some => {
  const known = held.get(services)?.get(name);
  if (known) return known as Some;
  const line = inject('functionLines')[name];
  if (!line) throw new Error(`no function is called ${name}`);
  const demandOf =
    (allowed: Uses): Demand =>
    (what, ...uses) => {
      if (!uses.some((use) => allowed[what]?.includes(use)))
        throw new Error(`the line of ${name} in infra/stacks/functions does not allow ${uses[0]} of ${what}`);
    };
  const send = (queue: string): void => {
    if (!line.keepsQueues && !line.sendsTo?.some((one) => one === queue))
      throw new Error(`the line of ${name} in infra/stacks/functions sends nothing to ${queue}`);
  };
  const { tables, objects, queue } = services;
  const ports: Partial<Held> = {
    tables: watched(tables, tableChecks(demandOf(line.tables))),
    ...(objects ? { objects: watched(objects, objectChecks(demandOf(line.objects ?? {}))) } : {}),
    queue: watched(queue, { send }),
  };
  // What a test exchanges later is exchanged here too.
  const made = new Proxy(services, {
    get: (target, name) => (ports as Readonly<Record<PropertyKey, unknown>>)[name] ?? Reflect.get(target, name),
  });
  held.set(services, (held.get(services) ?? new Map()).set(name, made));
  return made;
};

/** The routes, each in the hands of the function that answers its address in the cloud. */
export const heldRoutes = (routes: readonly Route[]): readonly Route[] =>
  routes.map((route) => {
    const [context] = Object.entries(apiPaths).find(([, paths]) =>
      (paths as readonly string[]).includes(route.endpoint.path),
    ) ?? [undefined];
    if (context === undefined) return route;
    return {
      ...route,
      handle: (services, request, actor) => route.handle(heldTo(services, `${context}Api`), request, actor),
    };
  });
