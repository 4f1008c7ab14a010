import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { OpenSearchClient } from '@aws-sdk/client-opensearch';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OpensearchDomain } from './opensearch-domain.ts';

type Answers = Readonly<Record<string, unknown>>;

/** The service as it answers over HTTP, by the end of the path; metrics nobody measured. */
const domainAnswering = async (answers: Answers) => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    asked.push(await text(request));
    if (String(request.headers['x-amz-target']).endsWith('.GetMetricData')) {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
      return;
    }
    const found = Object.entries(answers).find(([end]) => path.endsWith(end));
    const headers = { 'content-type': 'application/json', 'x-amzn-errortype': 'ResourceNotFoundException' };
    if (found) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found[1]));
    else response.writeHead(409, headers).end('{"message":"none"}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const place = {
    region: 'cn-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    maxAttempts: 1,
  };
  const clock = { now: () => new Date('2026-03-01T00:00:00Z') };
  const clients = { domains: new OpenSearchClient(place), metrics: new CloudWatchClient(place) };
  return { asked, domain: new OpensearchDomain({ ...clients, domainName: 'zq', account: '1' }, clock) };
};

const well: Answers = {
  '/domain/zq': {
    DomainStatus: {
      EngineVersion: 'OpenSearch_2.19',
      Processing: false,
      ServiceSoftwareOptions: { UpdateAvailable: true, NewVersion: 'R20260301', AutomatedUpdateDate: 1_774_000_000 },
    },
  },
  '/domain/zq/health': {
    ClusterHealth: 'Yellow',
    DataNodeCount: '2',
    TotalShards: '10',
    TotalUnAssignedShards: '1',
  },
  '/compatibleVersions': { CompatibleVersions: [{ TargetVersions: ['OpenSearch_3.1'] }] },
};

describe('given a search domain kept by a service', () => {
  test('[OPS-06] when its health is asked for, then status, shards and what waits are told, and what nobody measured is null', async () => {
    const { domain } = await domainAnswering(well);
    expect(await domain.health()).toMatchObject({
      version: 'OpenSearch_2.19',
      status: 'yellow',
      processing: false,
      nodes: 2,
      shards: { total: 10, unassigned: 1 },
      freeBytes: null,
      softwareUpdate: { version: 'R20260301' },
      upgrade: null,
      upgradeTargets: ['OpenSearch_3.1'],
    });
  });

  test('[OPS-06] when an upgrade is checked and begun, then the check alone is asked for first', async () => {
    const { domain, asked } = await domainAnswering({ '/upgradeDomain': {} });
    await domain.checkUpgrade('OpenSearch_3.1');
    await domain.startUpgrade('OpenSearch_3.1');
    expect(asked.map((body) => JSON.parse(body).PerformCheckOnly)).toEqual([true, undefined]);
  });

  test('[OPS-06] when its last upgrade failed in the check, then that is said', async () => {
    const status = { UpgradeName: 'to 3.1', UpgradeStep: 'PRE_UPGRADE_CHECK', StepStatus: 'FAILED' };
    const { domain } = await domainAnswering({ '/status': status });
    expect(await domain.upgrade()).toEqual({ name: 'to 3.1', step: 'check', status: 'failed' });
  });
});
