import { type ObjectKind, type ObjectUse, objectKinds } from '../constructs/data/object-uses.ts';
import { clusterFunctions } from '../stacks/cluster-functions.ts';
import type { FunctionSpec, Trigger } from '../stacks/function-spec.ts';

const specs = Object.entries(clusterFunctions) as readonly (readonly [string, FunctionSpec])[];

const callers = (name: string, trigger: Trigger): readonly string[] => {
  switch (trigger.by) {
    case 'requests':
    case 'otherRequests':
    case 'addresses':
      return [`gateway --> ${name}`];
    case 'queue':
      return [`${trigger.queue}Queue --> ${name}`];
    case 'feeds':
      return [`tables -- feeds --> ${name}`];
    case 'clock':
      return [`clock -- every ${trigger.every} --> ${name}`];
    case 'deployment':
      return [`deployment --> ${name}`];
  }
};

const queues = [
  ...new Set(
    specs.flatMap(([, { trigger, sendsTo = [] }]) => [...(trigger.by === 'queue' ? [trigger.queue] : []), ...sendsTo]),
  ),
].sort();

const group = (title: string, by: readonly Trigger['by'][]): readonly string[] => [
  `  subgraph ${title}`,
  ...specs.filter(([, { trigger }]) => by.includes(trigger.by)).map(([name]) => `    ${name}`),
  '  end',
];

const changes = (objects: NonNullable<FunctionSpec['objects']>, bucket: 'pages' | 'media'): boolean =>
  (Object.entries(objects) as [ObjectKind, readonly ObjectUse[]][]).some(
    ([kind, uses]) =>
      objectKinds[kind].bucket === bucket && uses.some((use) => use === 'put' || use === 'remove' || use === 'upload'),
  );

/** Who calls whom on AWS, in the words of Mermaid: made from the table the functions are deployed from. */
export const clusterDiagram = (): string =>
  [
    'flowchart LR',
    '  reader([reader]) --> sites{{distribution of a site}}',
    '  staff([staff]) --> desk{{distribution of the desk}}',
    '  sites --> pages[(pages)] & media[(media)] & gateway',
    '  desk --> media & gateway',
    '  gateway[/HTTP API/]',
    '  tables[(tables)]',
    ...queues.map((queue) => `  ${queue}Queue[[${queue}]]`),
    ...group('answer', ['requests', 'otherRequests', 'addresses']),
    ...group('work', ['queue', 'feeds']),
    ...group('clocks', ['clock']),
    ...group('deployments', ['deployment']),
    ...specs.flatMap(([name, { trigger }]) => callers(name, trigger)).map((line) => `  ${line}`),
    ...specs.flatMap(([name, { sendsTo = [] }]) => sendsTo.map((queue) => `  ${name} --> ${queue}Queue`)),
    ...specs.flatMap(([name, { objects = {} }]) =>
      (['pages', 'media'] as const)
        .filter((bucket) => changes(objects, bucket))
        .map((bucket) => `  ${name} --> ${bucket}`),
    ),
    ...specs.flatMap(([name, { search }]) =>
      search ? [`  ${name} ${search === 'write' ? '-->' : '-.->'} index[(search)]`] : [],
    ),
  ].join('\n');
