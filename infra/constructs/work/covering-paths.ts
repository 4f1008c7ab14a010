type Node = {
  readonly children: Map<string, Node>;
  /** Who answers this very path. */
  owner?: string;
};

const insert = (root: Node, path: string, owner: string): void => {
  let node = root;
  for (const segment of path.split('/').slice(1)) {
    const name = segment.startsWith('{') ? '{}' : segment;
    const next = node.children.get(name) ?? { children: new Map() };
    node.children.set(name, next);
    node = next;
  }
  node.owner = owner;
};

const ownersBelow = (node: Node): ReadonlySet<string> =>
  new Set(
    [...node.children.values()].flatMap((child) => [...(child.owner ? [child.owner] : []), ...ownersBelow(child)]),
  );

const pathsBelow = (node: Node): number =>
  [...node.children.values()].reduce((sum, child) => sum + (child.owner ? 1 : 0) + pathsBelow(child), 0);

const collect = (node: Node, path: string, found: Map<string, string[]>): void => {
  const add = (owner: string, covering: string) => found.set(owner, [...(found.get(owner) ?? []), covering]);
  if (node.owner) add(node.owner, path);
  const [only, other] = ownersBelow(node);
  if (only !== undefined && other === undefined && pathsBelow(node) > 1) {
    add(only, `${path}/{rest+}`);
    return;
  }
  const variable = `{p${path.split('{').length}}`;
  for (const [segment, child] of node.children)
    collect(child, `${path}/${segment === '{}' ? variable : segment}`, found);
};

/**
 * The fewest routes by which a gateway sends every path to its owner: where all below a path is one owner's, one route takes it
 * all. A gateway has room for three hundred, and a stack for five hundred resources; the owner knows its own paths and refuses the rest.
 */
export const coveringPaths = (
  paths: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> => {
  const root: Node = { children: new Map() };
  for (const [owner, some] of Object.entries(paths)) for (const path of some) insert(root, path, owner);
  const found = new Map<string, string[]>();
  collect(root, '', found);
  return Object.fromEntries(found);
};
