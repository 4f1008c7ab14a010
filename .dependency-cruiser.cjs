// Who may import whom (docs/architecture.md). Regular expressions, not globs: `npm test` proves that every rule fires.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const test = '\\.(test|contract)\\.tsx?$|/contracts/|/testing/';
// Node modules that compute and touch nothing outside the process.
const pureNode = '^(node:)?(assert|buffer|crypto|string_decoder|url|util|zlib)(/|$)';
const sdk = 'node_modules/(@aws-sdk|@smithy|@opensearch-project)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    rule(
      'domain-imports-nothing',
      'domain is plain TypeScript',
      { path: '^shared/domain/', pathNot: test },
      { pathNot: '^shared/domain/' },
    ),
    rule(
      'text-is-pure',
      'text work computes; what reads files or sockets is an adapter',
      { path: '^shared/text/', pathNot: test },
      { dependencyTypes: ['core'], pathNot: pureNode },
    ),
    rule(
      'text-knows-only-domain',
      'text work stands beside the ports',
      { path: '^shared/text/', pathNot: test },
      { path: '^shared/', pathNot: '^shared/(domain|text)/' },
    ),
    rule(
      'ports-know-only-domain',
      'a port is an interface',
      { path: '^shared/ports/', pathNot: test },
      { pathNot: '^shared/(domain|ports)/' },
    ),
    rule(
      'repositories-know-ports',
      'an aggregate is saved the same way on every engine',
      { path: '^shared/repositories/', pathNot: test },
      { pathNot: `^shared/(domain|text|ports|repositories)/|${pureNode}` },
    ),
    rule(
      'rendering-is-pure',
      'data in, pages out',
      { path: '^shared/rendering/', pathNot: test },
      { pathNot: `^shared/(domain|text|ports|rendering)/|node_modules/liquidjs/|${pureNode}` },
    ),
    rule(
      'schemas-are-data',
      'zod and the words of the domain',
      { path: '^shared/schemas/', pathNot: test },
      { pathNot: '^shared/(schemas|domain)/|node_modules/zod/' },
    ),
    rule(
      'adapters-do-not-meet',
      'aws, embedded and memory are alternatives',
      { path: '^shared/adapters/([^/]+)/' },
      { path: '^shared/adapters/', pathNot: '^shared/adapters/$1/' },
    ),
    rule(
      'adapters-do-not-decide',
      'rules live in domain, saving in repositories',
      { path: '^shared/adapters/', pathNot: test },
      { path: '^shared/(repositories|rendering)/' },
    ),
    rule(
      'shared-looks-inward',
      'shared knows none of its users',
      { path: '^shared/' },
      { path: '^(functions|infra|web/admin|e2e|bench|scripts)/' },
    ),
    rule(
      'shared-needs-no-theme',
      'a theme is handed to the page core; only tests name one',
      { path: '^shared/', pathNot: test },
      { path: '^web/' },
    ),
    rule(
      'contexts-do-not-meet',
      'what two contexts need moves to shared',
      { path: '^functions/([^/]+)/', pathNot: '^functions/(composition|local|operator|http|cluster)/' },
      { path: '^functions/', pathNot: '^functions/($1|http|composition)/' },
    ),
    rule(
      'contexts-know-no-engine',
      'a use case asks for ports; only entries and tests compose them',
      { path: '^functions/', pathNot: `^functions/(composition|local|operator)/|\\.lambda\\.ts$|${test}` },
      { path: '^functions/composition/', pathNot: '^functions/composition/services\\.ts$' },
    ),
    rule(
      'http-knows-no-context',
      'the stack under every route',
      { path: '^functions/http/', pathNot: test },
      { path: '^functions/', pathNot: '^functions/(http/|composition/services\\.ts$)' },
    ),
    rule(
      'composition-knows-no-context',
      'composition picks engines, it runs nothing',
      { path: '^functions/composition/', pathNot: test },
      { path: '^functions/', pathNot: '^functions/composition/' },
    ),
    rule(
      'cluster-joins-contexts',
      'what answers for several contexts at once; only the one-machine runtime mounts it too',
      { path: '^(functions|shared|infra|web)/', pathNot: '^functions/(cluster|local)/' },
      { path: '^functions/cluster/' },
    ),
    rule(
      'local-is-a-root',
      'the one-machine runtime uses everything; only the command line of deployed clusters runs its commands',
      { path: '^(functions|shared|infra|web)/', pathNot: '^functions/(local|operator)/' },
      { path: '^functions/local/' },
    ),
    rule(
      'composition-picks-adapters',
      'one place to swap an engine',
      { pathNot: `^functions/composition/|^shared/adapters/|^(e2e|bench)/|${test}` },
      { path: '^shared/adapters/' },
    ),
    rule(
      'aws-bundle-has-no-local',
      'keeps node:sqlite out of Lambda',
      { path: '^functions/composition/aws' },
      { path: '^shared/adapters/(embedded|memory)/' },
    ),
    rule(
      'local-needs-no-aws',
      'offline means offline',
      { path: '^functions/(composition/local|local/)' },
      { path: `^shared/adapters/aws/|^functions/composition/aws|${sdk}` },
    ),
    rule(
      'sdk-only-in-aws-adapters',
      'the rest of the code knows ports',
      { pathNot: '^shared/adapters/aws/|^functions/composition/aws|^node_modules/' },
      { path: sdk },
    ),
    rule(
      'cdk-only-in-infra',
      'aws-cdk-lib must never reach a bundle',
      { pathNot: '^infra/|^node_modules/' },
      { path: 'node_modules/(aws-cdk-lib|constructs)/' },
    ),
    rule(
      'infra-knows-names-not-code',
      'functions are referred to by entry path',
      { path: '^infra/' },
      { path: '^(functions|web)/|^shared/(?!schemas/)' },
    ),
    rule(
      'desk-knows-rules-and-requests',
      'a browser bundle holds pure rules and request schemas',
      { path: '^web/admin/' },
      { path: '^(functions|infra|web/theme)/|^shared/(?!domain/|schemas/http/)' },
    ),
    rule(
      'theme-knows-rendering',
      'a theme fills in what the page core asks for',
      { path: '^web/theme/', pathNot: test },
      { path: '^(functions|infra|web/admin)/|^shared/(?!domain/|rendering/)' },
    ),
    rule(
      'features-do-not-meet',
      'compose features in web/admin/app',
      { path: '^web/admin/features/([^/]+)/' },
      { path: '^web/admin/features/', pathNot: '^web/admin/features/$1/' },
    ),
    rule(
      'functions-need-no-desk',
      'the desk is served as built files',
      { path: '^functions/' },
      { path: '^(web/admin|infra)/' },
    ),
    rule(
      'entries-are-leaves',
      'nothing imports a *.lambda.ts but its test',
      { pathNot: test },
      { path: '\\.lambda\\.ts$' },
    ),
    rule(
      'tests-are-leaves',
      'nothing that runs imports a test or a contract suite',
      { path: '^(shared|functions|infra|web)/', pathNot: test },
      { path: `${test}|node_modules/vitest/` },
    ),
    rule(
      'runs-without-check-tools',
      'a start installs no development packages; the SDKs reach a function inside its bundle (docs/adr)',
      { path: '^(shared|functions)/', pathNot: test },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: sdk },
    ),
    rule('no-cycles', 'files that need each other are one file', {}, { circular: true }),
    rule('no-unresolved', 'an import leads somewhere', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
