import { Fn, type RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  type HttpMethod,
  HttpRoute,
  HttpRouteKey,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../guard/acknowledge.ts';
import type { ClusterFunction } from './cluster-function.ts';

const anyMethod = 'ANY' as HttpMethod;

/** Requests per second the gateway lets through, and how many at a stroke; what is more waits at the distributions. */
const rateLimit = 2000;
const burstLimit = 1000;

/** What an access log tells: no query, no body, nothing that names a citizen but the address the law asks for. */
const logFormat = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTime',
  from: '$context.identity.sourceIp',
  method: '$context.httpMethod',
  path: '$context.path',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
});

/** The one HTTP API: each path of a context to its function, what is left to the functions for it. */
export class Gateway extends Construct {
  readonly api: HttpApi;
  readonly logGroup: LogGroup;
  readonly #integrations = new Map<ClusterFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, removalPolicy: RemovalPolicy) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'accessLogs', { retention: RetentionDays.ONE_YEAR, removalPolicy });
    this.api = new HttpApi(this, 'api', { description: 'the API of the cluster', createDefaultStage: false });
    this.api.addStage('stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit, burstLimit },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.logGroup),
        format: AccessLogFormat.custom(logFormat),
      },
    });
  }

  /** Host of the API, without scheme. */
  get domain(): string {
    return Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }

  /** Sends every request to `path` (`{name}` segments, `{name+}` for the rest) to `fn`. */
  addPath(path: string, fn: ClusterFunction): void {
    this.#add(HttpRouteKey.with(path, anyMethod), fn);
  }

  /** Sends what no path takes to `fn`. */
  addDefault(fn: ClusterFunction): void {
    this.#add(HttpRouteKey.DEFAULT, fn);
  }

  #add(routeKey: HttpRouteKey, fn: ClusterFunction): void {
    let integration = this.#integrations.get(fn);
    if (!integration) {
      integration = new HttpLambdaIntegration(`${fn.node.id}Integration`, fn.function, {
        scopePermissionToRoute: false,
      });
      this.#integrations.set(fn, integration);
    }
    const route = new HttpRoute(this, routeKey.key.replaceAll(/[^A-Za-z0-9$+]+/g, '-'), {
      httpApi: this.api,
      routeKey,
      integration,
    });
    acknowledge(
      route,
      'APIG4',
      'sessions are the functions’ own and partitions differ in authorisers: http/authenticate.ts decides (docs/adr/0008)',
    );
  }
}
