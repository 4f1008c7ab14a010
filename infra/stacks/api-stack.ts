import { Stack } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { apiPaths } from '#shared/schemas/http/api-paths.ts';
import type { ClusterFunction } from '../constructs/work/cluster-function.ts';
import { coveringPaths } from '../constructs/work/covering-paths.ts';
import { Gateway } from '../constructs/work/gateway.ts';
import type { DataStack } from './data-stack.ts';
import { FunctionGrants } from './function-grants.ts';
import type { FunctionSpec } from './function-spec.ts';
import { makeFunctions } from './functions/make-functions.ts';
import { requestFunctions } from './functions/request-functions.ts';
import type { PlatformStack } from './platform-stack.ts';
import type { SearchStack } from './search-stack.ts';
import { type ClusterStackProps, keepingOf, tagCosts } from './stack-props.ts';

/** Props for `ApiStack`. */
export type ApiStackProps = ClusterStackProps & {
  readonly data: DataStack;
  /** Undefined where the search server stands elsewhere. */
  readonly search: SearchStack | undefined;
  /** Whose queues its functions fill. */
  readonly platform: PlatformStack;
  /** The bundle of an entry. */
  readonly code: (entry: string) => Code;
};

type RequestFunctionName = keyof typeof requestFunctions;
const specs = Object.entries(requestFunctions) as readonly [RequestFunctionName, FunctionSpec][];

/** What answers requests: the gateway, and a function for each context behind it. */
export class ApiStack extends Stack {
  readonly functions: { readonly [Name in RequestFunctionName]: ClusterFunction };
  readonly gateway: Gateway;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment, platform } = props;
    tagCosts(this, environment, 'api');
    this.gateway = new Gateway(this, 'gateway', keepingOf(environment));
    const { queues } = platform;
    const grants = new FunctionGrants({ ...props, queues });
    this.functions = makeFunctions(this, requestFunctions, { ...props, grants, undone: queues.undone });
    const covering = coveringPaths(apiPaths);
    for (const [name, { trigger }] of specs) this.#connect(this.functions[name], trigger, covering);
  }

  #connect(fn: ClusterFunction, trigger: FunctionSpec['trigger'], covering: ReturnType<typeof coveringPaths>): void {
    if (trigger.by === 'requests') for (const path of covering[trigger.context] ?? []) this.gateway.addPath(path, fn);
    if (trigger.by === 'otherRequests') this.gateway.addPath('/api/{rest+}', fn);
    if (trigger.by === 'addresses') this.gateway.addDefault(fn);
  }
}
