import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Step = 'PRE_UPGRADE_CHECK' | 'SNAPSHOT' | 'UPGRADE';
type StepStatus = 'IN_PROGRESS' | 'SUCCEEDED' | 'SUCCEEDED_WITH_ISSUES' | 'FAILED';
type Upgrade = {
  readonly target: string;
  readonly checkOnly: boolean;
  step: Step;
  status: StepStatus;
  looksLeft: number;
};

/** How the service behaves. */
export type SearchServiceBehaviour = {
  readonly version: string;
  /** Versions it can be upgraded to. */
  readonly targets: readonly string[];
  /** How often one has to look at each step until it has ended. */
  readonly looks: number;
  /** How each step ends, where it does not succeed. */
  readonly ends?: { readonly [Name in Step]?: StepStatus } | undefined;
};

/** The service that keeps search domains, as far as an operator's commands ask it, at an address of this machine. */
export type SearchService = {
  readonly endpoint: string;
  /** What was asked for that changes something, in its order: `check`, `upgrade` or `update`. */
  readonly begun: readonly string[];
  /** Each permission that was needed, once, e.g. `es:DescribeDomain`. */
  readonly needed: () => readonly string[];
  readonly version: () => string;
  readonly close: () => void;
};

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, type: string) {
    super(type);
    this.status = status;
  }
}

const api = '/2021-01-01/opensearch';
const following: { readonly [Name in Step]?: Step } = { PRE_UPGRADE_CHECK: 'SNAPSHOT', SNAPSHOT: 'UPGRADE' };

/** One domain and what is done to it; time goes by with each look. */
class Domain {
  readonly begun: string[] = [];
  readonly needed = new Set<string>();
  version: string;
  readonly #name: string;
  readonly #behaviour: SearchServiceBehaviour;
  #upgrade: Upgrade | undefined;

  constructor(name: string, behaviour: SearchServiceBehaviour) {
    this.#name = name;
    this.#behaviour = behaviour;
    this.version = behaviour.version;
  }

  answer(method: string, { pathname, searchParams }: URL, body: string): unknown {
    const named = `/${this.#name}`;
    const operations: Readonly<Record<string, readonly [action: string, answer: () => unknown]>> = {
      [`GET ${api}/domain${named}`]: ['DescribeDomain', () => ({ DomainStatus: this.#status() })],
      [`GET ${api}/domain${named}/health`]: ['DescribeDomainHealth', () => this.#health()],
      [`GET ${api}/compatibleVersions`]: ['GetCompatibleVersions', () => this.#compatible(searchParams)],
      [`GET ${api}/upgradeDomain${named}/status`]: ['GetUpgradeStatus', () => this.#look()],
      [`POST ${api}/upgradeDomain`]: ['UpgradeDomain', () => this.#begin(JSON.parse(body))],
      [`POST ${api}/serviceSoftwareUpdate/start`]: ['StartServiceSoftwareUpdate', () => this.#update(JSON.parse(body))],
    };
    const [action, answer] = operations[`${method} ${pathname}`] ?? [];
    if (!action || !answer) throw new Refusal(409, 'ResourceNotFoundException');
    this.needed.add(`es:${action}`);
    return answer();
  }

  get #isUpgraded(): boolean {
    return this.#upgrade?.status === 'IN_PROGRESS' && !this.#upgrade.checkOnly;
  }

  #status(): unknown {
    return {
      DomainId: `1/${this.#name}`,
      DomainName: this.#name,
      ARN: `arn:aws:es:us-east-1:000000000000:domain/${this.#name}`,
      EngineVersion: this.version,
      Processing: this.#isUpgraded,
      UpgradeProcessing: this.#isUpgraded,
      ServiceSoftwareOptions: { UpdateAvailable: !this.begun.includes('update'), NewVersion: 'R20260301' },
    };
  }

  #health(): unknown {
    return { ClusterHealth: 'Green', DataNodeCount: '2', TotalShards: '10', TotalUnAssignedShards: '0' };
  }

  #compatible(asked: URLSearchParams): unknown {
    if (asked.get('domainName') !== this.#name) throw new Refusal(409, 'ResourceNotFoundException');
    const { targets } = this.#behaviour;
    const left = targets.filter((target) => target !== this.version);
    return { CompatibleVersions: [{ SourceVersion: this.version, TargetVersions: left }] };
  }

  #look(): unknown {
    const upgrade = this.#upgrade;
    if (!upgrade) throw new Refusal(409, 'ResourceNotFoundException');
    const { target, step, status } = upgrade;
    if (status === 'IN_PROGRESS' && --upgrade.looksLeft < 0) this.#endStep(upgrade);
    return {
      UpgradeName: `Upgrade to ${target}`,
      UpgradeStep: step,
      StepStatus: upgrade.step === step ? upgrade.status : status,
    };
  }

  #endStep(upgrade: Upgrade): void {
    const end = this.#behaviour.ends?.[upgrade.step] ?? 'SUCCEEDED';
    const next = upgrade.checkOnly || end === 'FAILED' ? undefined : following[upgrade.step];
    upgrade.status = next ? 'IN_PROGRESS' : end;
    upgrade.step = next ?? upgrade.step;
    upgrade.looksLeft = this.#behaviour.looks;
    if (!next && !upgrade.checkOnly && end !== 'FAILED') this.version = upgrade.target;
  }

  #begin(asked: { DomainName: string; TargetVersion: string; PerformCheckOnly?: boolean }): unknown {
    const { DomainName, TargetVersion: target, PerformCheckOnly: checkOnly = false } = asked;
    if (DomainName !== this.#name) throw new Refusal(409, 'ResourceNotFoundException');
    if (!this.#behaviour.targets.includes(target)) throw new Refusal(400, 'ValidationException');
    if (this.#upgrade?.status === 'IN_PROGRESS') throw new Refusal(409, 'DisabledOperationException');
    const { looks } = this.#behaviour;
    this.#upgrade = { target, checkOnly, step: 'PRE_UPGRADE_CHECK', status: 'IN_PROGRESS', looksLeft: looks };
    this.begun.push(checkOnly ? 'check' : 'upgrade');
    return { ...asked, UpgradeId: `${this.begun.length}` };
  }

  #update({ DomainName }: { DomainName: string }): unknown {
    if (DomainName !== this.#name) throw new Refusal(409, 'ResourceNotFoundException');
    this.begun.push('update');
    return { ServiceSoftwareOptions: { UpdateStatus: 'PENDING_UPDATE' } };
  }
}

const isMetrics = ({ headers }: IncomingMessage): boolean => String(headers['x-amz-target']).endsWith('.GetMetricData');

/** Starts one that keeps the domain `name`, and answers for its free space beside it. */
export const startSearchService = async (name: string, behaviour: SearchServiceBehaviour): Promise<SearchService> => {
  const domain = new Domain(name, behaviour);
  const serve = async (asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await text(asked);
    const send = (status: number, headers: Record<string, string>, json: unknown) =>
      answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
    if (isMetrics(asked)) {
      domain.needed.add('cloudwatch:GetMetricData');
      const type = { 'content-type': 'application/x-amz-json-1.0' };
      send(200, type, { MetricDataResults: [{ Id: 'free', StatusCode: 'Complete', Values: [40_000] }] });
      return;
    }
    try {
      send(200, {}, domain.answer(asked.method ?? '', new URL(asked.url ?? '', 'http://localhost'), body));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(error.status, { 'x-amzn-errortype': error.message }, { message: error.message });
    }
  };
  const server = createServer((asked, answer) => void serve(asked, answer).catch(() => answer.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begun: domain.begun,
    needed: () => [...domain.needed].toSorted(),
    version: () => domain.version,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
