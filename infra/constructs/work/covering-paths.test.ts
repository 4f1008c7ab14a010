import { describe, expect, test } from 'vitest';
import { apiPaths } from '#shared/schemas/http/api-paths.ts';
import { coveringPaths } from './covering-paths.ts';

const segments = (path: string): readonly string[] => path.split('/');
const matches = (route: string, path: string): boolean => {
  const wanted = segments(route);
  const given = segments(path);
  const greedy = wanted.at(-1) === '{rest+}';
  if (greedy ? given.length < wanted.length : given.length !== wanted.length) return false;
  const fixed = greedy ? wanted.slice(0, -1) : wanted;
  return fixed.every((segment, n) => segment.startsWith('{') || segment === given[n]);
};
/** As a gateway chooses: a route of exactly this length before one that takes the rest, names before variables. */
const chosen = (routes: readonly (readonly [string, string])[], path: string): string | undefined => {
  const fixed = (route: string): number => segments(route).filter((segment) => !segment.startsWith('{')).length;
  const rank = (route: string): number => (route.endsWith('{rest+}') ? 0 : 1000) + fixed(route);
  return routes
    .filter(([route]) => matches(route, path))
    .sort(([a], [b]) => rank(b) - rank(a))
    .at(0)?.[1];
};

describe('given paths of several owners', () => {
  test('[OPS-01] when most below a path is one owner’s, then one route takes the rest; what is others’ has routes of its own', () => {
    expect(
      coveringPaths({
        a: ['/x/{id}', '/x/{id}/one', '/x/{id}/two', '/x/{id}/two/{n}', '/y'],
        b: ['/x/{id}/three', '/z/{id}/four', '/z/{id}/five/{n}', '/z'],
      }),
    ).toEqual({
      a: ['/x/{rest+}', '/y'],
      b: ['/x/{p1}/three', '/z', '/z/{p1}/{rest+}'],
    });
  });

  test('[OPS-01] when the API’s own are covered, then each path still reaches its owner, by far fewer routes', () => {
    const covered = coveringPaths(apiPaths);
    const routes = Object.entries(covered).flatMap(([owner, some]) => some.map((route) => [route, owner] as const));
    const wrong = Object.entries(apiPaths).flatMap(([owner, some]) =>
      some
        .map((path) => path.replaceAll(/\{\w+\}/g, 'value'))
        .filter((path) => chosen(routes, path) !== owner)
        .map((path) => `${owner} ${path}`),
    );
    expect(wrong).toEqual([]);
    expect(routes.length).toBeLessThan(Object.values(apiPaths).flat().length * 0.6);
  });
});
