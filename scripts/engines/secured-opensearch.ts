import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StartEngine } from './engine.ts';
import { engineFolder } from './engine-folder.ts';
import { freePort } from './free-port.ts';
import { runCommand } from './run-command.ts';
import { startProcess } from './start-process.ts';

const source = resolve('scripts', 'engines', 'opensearch', 'secured');
const storePassword = 'changeit';

/** Who may do everything there, as the master of a managed domain may. */
export const masterRole = 'arn:aws:iam::000000000000:role/master';

/** Headers by which the engine takes a caller for somebody who has taken a role. */
export const calledAs = (role: string): Readonly<Record<string, string>> => ({
  'x-forwarded-for': '127.0.0.1',
  'x-proxy-user': role,
  'x-proxy-roles': role,
});

const install = async (folder: string): Promise<void> => {
  const libraries = join(folder, 'libraries');
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${libraries}`];
  await runCommand('mvn', ['--batch-mode', '--quiet', '-f', join(source, 'pom.xml'), ...copy], folder);
  const packed = readdirSync(libraries).find((name) => name.endsWith('.zip'));
  if (!packed) throw new Error('the security of OpenSearch came in no archive');
  mkdirSync(join(folder, 'security'));
  await runCommand('jar', ['xf', join(libraries, packed)], join(folder, 'security'));
  const compile = ['-d', 'classes', '-cp', 'libraries/*:security/*', join(source, 'SecuredServer.java')];
  await runCommand('javac', compile, folder);
  // Nodes speak to each other with certificates only, also where there is but one, which trusts itself.
  const key = ['-genkeypair', '-keyalg', 'EC', '-dname', 'CN=node', '-validity', '3650'];
  const inStore = (name: string) => [
    '-alias',
    'node',
    '-storetype',
    'PKCS12',
    '-storepass',
    storePassword,
    '-keystore',
    name,
  ];
  await runCommand('keytool', [...key, ...inStore('node.p12')], folder);
  await runCommand('keytool', ['-exportcert', '-file', 'node.crt', ...inStore('node.p12')], folder);
  await runCommand('keytool', ['-importcert', '-noprompt', '-file', 'node.crt', ...inStore('trusted.p12')], folder);
};

const settings = (port: number): string =>
  Object.entries({
    'cluster.name': 'secured',
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': '19400-19500',
    'cluster.routing.allocation.disk.threshold_enabled': false,
    'plugins.security.ssl.transport.keystore_filepath': 'node.p12',
    'plugins.security.ssl.transport.keystore_type': 'PKCS12',
    'plugins.security.ssl.transport.keystore_password': storePassword,
    'plugins.security.ssl.transport.truststore_filepath': 'trusted.p12',
    'plugins.security.ssl.transport.truststore_type': 'PKCS12',
    'plugins.security.ssl.transport.truststore_password': storePassword,
    'plugins.security.ssl.transport.enforce_hostname_verification': false,
    'plugins.security.ssl.http.enabled': false,
    'plugins.security.allow_default_init_securityindex': true,
    'plugins.security.restapi.roles_enabled': '["all_access"]',
  })
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

/** One OpenSearch node with the security of a managed domain, its data in the folder of the logs. */
export const startSecuredOpensearch: StartEngine = async (logFolder) => {
  const version = '2.19.1';
  const folder = await engineFolder(`opensearch-secured-${version}`, install);
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const home = join(logFolder, 'secured-opensearch');
  const config = join(home, 'config');
  mkdirSync(config, { recursive: true });
  cpSync(join(source, 'security'), join(config, 'opensearch-security'), { recursive: true });
  for (const store of ['node.p12', 'trusted.p12']) cpSync(join(folder, store), join(config, store));
  writeFileSync(join(config, 'opensearch.yml'), settings(port));
  const logging = resolve('scripts', 'engines', 'opensearch', 'log4j2.properties');
  const { stop } = await startProcess({
    name: 'OpenSearch with security',
    program: 'java',
    args: [
      '-Xms256m',
      '-Xmx512m',
      `-Dlog4j2.configurationFile=${logging}`,
      '-cp',
      'classes:libraries/*:security/*',
      'SecuredServer',
      home,
    ],
    folder,
    logFile: join(logFolder, 'secured-opensearch.log'),
    isReady: async () =>
      (await fetch(`${endpoint}/_cluster/health?wait_for_status=yellow&timeout=1s`, { headers: calledAs(masterRole) }))
        .ok,
  });
  return { name: 'OpenSearch with security', version, endpoint, stop };
};
