type Node = {
  readonly path: string;
  readonly children: Map<string, Node>;
  /** Who answers this very path. */
  owner?: string;
};
type Routes = readonly (readonly [owner: string, route: string])[];

const insert = (root: Node, path: string, owner: string): void => {
  let node = root;
  for (const segment of path.split('/').slice(1)) {
    const name = segment.startsWith('{') ? '{}' : segment;
    const shown = name === '{}' ? `{p${node.path.split('{').length}}` : segment;
    const next = node.children.get(name) ?? { path: `${node.path}/${shown}`, children: new Map() };
    node.children.set(name, next);
    node = next;
  }
  node.owner = owner;
};

const ownersBelow = (node: Node): ReadonlySet<string> =>
  new Set(
    [...node.children.values()].flatMap((child) => [...(child.owner ? [child.owner] : []), ...ownersBelow(child)]),
  );

/** Below these nothing is taken as a whole: what no function answers is not theirs. */
const open = ['', '/api', '/api/v1'];

const cover = () => {
  const known = new Map<Node, Map<string | undefined, Routes>>();
  /** The fewest routes for a node and all below it, where `covered` already gets whatever has no route of its own. */
  const best = (node: Node, covered: string | undefined): Routes => {
    const found = known.get(node)?.get(covered);
    if (found) return found;
    const own: Routes = node.owner && node.owner !== covered ? [[node.owner, node.path]] : [];
    const takers = open.includes(node.path) ? [covered] : [covered, ...ownersBelow(node)];
    const options = [...new Set(takers)].map(
      (taker): Routes => [
        ...(taker !== undefined && taker !== covered ? [[taker, `${node.path}/{rest+}`] as const] : []),
        ...[...node.children.values()].flatMap((child) => best(child, taker)),
      ],
    );
    const fewest = options.reduce((least, option) => (option.length < least.length ? option : least));
    const routes = [...own, ...fewest];
    known.set(node, (known.get(node) ?? new Map()).set(covered, routes));
    return routes;
  };
  return best;
};

/**
 * The fewest routes by which a gateway sends every path to its owner. A gateway takes a route of exactly a path's length before one
 * that takes the rest, so whoever owns most below a path gets the rest, and the others a route for each of theirs. A gateway has
 * room for three hundred routes, a stack for five hundred resources; the owner knows its own paths and refuses the rest.
 */
export const coveringPaths = (
  paths: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> => {
  const root: Node = { path: '', children: new Map() };
  for (const [owner, some] of Object.entries(paths)) for (const path of some) insert(root, path, owner);
  const found = new Map<string, string[]>();
  for (const [owner, route] of cover()(root, undefined)) found.set(owner, [...(found.get(owner) ?? []), route]);
  return Object.fromEntries(found);
};
