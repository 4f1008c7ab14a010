import type { Route } from '#functions/http/route.ts';

type Node = {
  readonly children: Map<string, Node>;
  parameter?: { readonly name: string; readonly node: Node };
  readonly routes: Map<string, Route>;
};

const node = (): Node => ({ children: new Map(), routes: new Map() });

export type RouteMatch =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly allowed: readonly string[] };

const decode = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** Finds the route of a request in time that does not grow with their number; undefined where no path fits. */
export const routeMatcher = (routes: readonly Route[]): ((method: string, path: string) => RouteMatch | undefined) => {
  const root = node();
  for (const route of routes) {
    let at = root;
    for (const segment of route.endpoint.path.split('/').slice(1)) {
      if (segment.startsWith('{')) {
        at.parameter ??= { name: segment.slice(1, -1), node: node() };
        at = at.parameter.node;
      } else {
        const next = at.children.get(segment) ?? node();
        at.children.set(segment, next);
        at = next;
      }
    }
    at.routes.set(route.endpoint.method, route);
  }
  return (method, path) => {
    const params: Record<string, string> = {};
    let at = root;
    for (const raw of path.split('/').slice(1)) {
      const fixed = at.children.get(raw);
      const value = fixed ? raw : decode(raw);
      const next = fixed ?? at.parameter?.node;
      if (!next || value === undefined) return undefined;
      if (!fixed && at.parameter) params[at.parameter.name] = value;
      at = next;
    }
    if (at.routes.size === 0) return undefined;
    const route = at.routes.get(method);
    return route ? { route, params } : { allowed: [...at.routes.keys()] };
  };
};
