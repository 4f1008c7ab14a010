/** One violation of a dependency rule: `file` imports `target`, and `rule` must object. */
export type RuleProbe = { readonly rule: string; readonly file: string; readonly target: string };

const probe = (rule: string, file: string, target: string): RuleProbe => ({ rule, file, target });

/** At least one violation for every rule of `.dependency-cruiser.cjs`. A target is a path of the repository or a module name. */
export const ruleProbes: readonly RuleProbe[] = [
  probe('domain-imports-nothing', 'shared/domain/a.ts', 'zod'),
  probe('domain-imports-nothing', 'shared/domain/b.ts', 'node:crypto'),
  probe('domain-imports-nothing', 'shared/domain/c.ts', 'shared/ports/clock.ts'),
  probe('text-is-pure', 'shared/text/a.ts', 'node:fs'),
  probe('text-is-pure', 'shared/text/b.ts', 'node:fs/promises'),
  probe('text-knows-only-domain', 'shared/text/c.ts', 'shared/ports/clock.ts'),
  probe('ports-know-only-domain', 'shared/ports/a.ts', 'shared/text/tokens.ts'),
  probe('repositories-know-ports', 'shared/repositories/a.ts', 'shared/adapters/memory/store.ts'),
  probe('repositories-know-ports', 'shared/repositories/b.ts', 'node:fs'),
  probe('rendering-is-pure', 'shared/rendering/a.ts', 'node:fs'),
  probe('rendering-is-pure', 'shared/rendering/b.ts', 'sharp'),
  probe('schemas-are-data', 'shared/schemas/a.ts', 'shared/ports/clock.ts'),
  probe('adapters-do-not-meet', 'shared/adapters/embedded/a.ts', 'shared/adapters/memory/store.ts'),
  probe('adapters-do-not-decide', 'shared/adapters/embedded/b.ts', 'shared/repositories/site.ts'),
  probe('shared-looks-inward', 'shared/adapters/memory/a.ts', 'functions/review/decide.ts'),
  probe('contexts-do-not-meet', 'functions/review/a.ts', 'functions/publishing/publish.ts'),
  probe('contexts-know-no-engine', 'functions/review/b.ts', 'functions/composition/local.ts'),
  probe('http-knows-no-context', 'functions/http/a.ts', 'functions/review/decide.ts'),
  probe('composition-knows-no-context', 'functions/composition/a.ts', 'functions/review/decide.ts'),
  probe('local-is-a-root', 'functions/composition/b.ts', 'functions/local/server.ts'),
  probe('composition-picks-adapters', 'functions/review/c.ts', 'shared/adapters/memory/store.ts'),
  probe('aws-bundle-has-no-local', 'functions/composition/aws.ts', 'shared/adapters/embedded/store.ts'),
  probe('local-needs-no-aws', 'functions/local/a.ts', 'functions/composition/aws-probe.ts'),
  probe('sdk-only-in-aws-adapters', 'functions/review/d.ts', '@aws-sdk/client-s3'),
  probe('cdk-only-in-infra', 'functions/review/e.ts', 'aws-cdk-lib'),
  probe('infra-knows-names-not-code', 'infra/stacks/a.ts', 'shared/domain/site.ts'),
  probe('web-knows-rules-and-requests', 'web/admin/a.ts', 'shared/repositories/site.ts'),
  probe('features-do-not-meet', 'web/admin/features/review/a.ts', 'web/admin/features/sites/list.ts'),
  probe('functions-need-no-web', 'functions/review/f.ts', 'web/theme/theme.ts'),
  probe('entries-are-leaves', 'functions/review/g.ts', 'functions/review/review.lambda.ts'),
  probe('tests-are-leaves', 'shared/domain/d.ts', 'shared/domain/site.test.ts'),
  probe('tests-are-leaves', 'shared/text/d.ts', 'shared/ports/clock.contract.ts'),
  probe('runs-without-check-tools', 'functions/review/h.ts', 'vitest'),
  probe('no-cycles', 'shared/domain/cycle-a.ts', 'shared/domain/cycle-b.ts'),
  probe('no-unresolved', 'shared/domain/f.ts', 'no-such-package'),
];

/** Imports that no rule may object to: `[file, target]`. */
export const legalImports: readonly (readonly [string, string])[] = [
  ['shared/domain/legal.ts', 'shared/domain/site.ts'],
  ['shared/domain/legal.test.ts', 'vitest'],
  ['shared/text/legal.ts', 'zod'],
  ['shared/text/legal-crypto.ts', 'node:crypto'],
  ['shared/text/legal.test.ts', 'node:fs'],
  ['shared/ports/legal.contract.ts', 'vitest'],
  ['shared/repositories/legal.ts', 'shared/ports/clock.ts'],
  ['shared/repositories/legal.test.ts', 'shared/adapters/memory/store.ts'],
  ['shared/rendering/legal.ts', 'liquidjs'],
  ['shared/schemas/legal.ts', 'zod'],
  ['shared/adapters/embedded/legal.ts', 'node:sqlite'],
  ['shared/adapters/embedded/legal.int.test.ts', 'shared/ports/clock.contract.ts'],
  ['functions/review/legal.ts', 'shared/repositories/site.ts'],
  ['functions/review/legal-route.ts', 'functions/composition/services.ts'],
  ['functions/review/legal.lambda.ts', 'functions/composition/local.ts'],
  ['functions/local/legal.ts', 'functions/review/decide.ts'],
  ['e2e/legal.test.ts', 'functions/local/server.ts'],
];
