import { z } from 'zod';
import { capabilities, partitionOf } from './capabilities.ts';

const hostName = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a host name in lower case');
/** What is named twice would be made twice under one name. */
const distinct = <Names extends z.ZodArray<z.ZodType<string>>>(names: Names) =>
  names.refine((all) => new Set(all).size === all.length, 'names one of them twice');
const edgeCertificate = z.union([
  z.strictObject({ certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/\S+$/) }),
  z.strictObject({ iamCertificateId: z.string().regex(/^[A-Z0-9]{16,}$/) }),
]);

const searchDomain = z.strictObject({
  instanceType: z.string().regex(/^[a-z0-9]+\.[a-z0-9]+\.search$/),
  /** Data nodes: one for each availability zone or a multiple. */
  instances: z.int().min(1).max(40),
  volumeGb: z.int().min(10).max(3000),
  /** Three nodes that only lead; none where the data nodes do. */
  leaders: z.strictObject({ instanceType: z.string(), instances: z.literal(3) }).optional(),
  /** Roles that people take who look after the engine; they see how it stands and read no document. */
  operators: z.array(z.string().regex(/^arn:aws(-cn)?:iam::\d{12}:role\/\S+$/, 'must be ARNs of roles')).default([]),
});
/** A server of this environment that stands outside the deployment, behind a border of its own. */
const searchElsewhere = z.strictObject({ endpoint: z.url(), signing: z.enum(['sigv4', 'none']) });

const fields = z.strictObject({
  /** Names the stacks, the parameters and the tags: `zhanqun-<name>-…`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,19}$/),
  /** Whether citizens rely on it: data is kept whatever happens to a stack, and the data's place is checked. */
  production: z.boolean(),
  /** The account it may be deployed to; any where it is left out. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** Where the search domain and the functions beside it stand. */
  availabilityZones: distinct(z.array(z.string()).min(2).max(3)),
  /** Production data outside mainland China: only on purpose, for a stated reason. */
  dataResidency: z.literal('elsewhere').optional(),
  dataResidencyReason: z.string().trim().min(20, 'say in a sentence why the data may lie outside').optional(),
  /** The domain the sites' hosts end with, e.g. `yunlan.gov.cn`. */
  baseDomain: hostName,
  portalDomain: hostName,
  adminDomain: hostName,
  certificates: z.strictObject({
    /** For all hosts below the base domain. */
    shared: edgeCertificate,
    /** By site id, for hosts that the shared one does not cover. */
    bySite: z.record(z.string(), edgeCertificate).default({}),
  }),
  mail: z.strictObject({
    from: z.email(),
    /** Without a password: an address inside the network. */
    url: z
      .string()
      .regex(/^smtps?:\/\/[^@\s]+$/, 'must hold no password: use `secret`')
      .optional(),
    /** Name of a secret whose field `url` holds `smtps://user:password@host:port`. */
    secret: z.string().min(1).optional(),
  }),
  search: z.union([searchDomain, searchElsewhere]),
  retention: z.strictObject({
    /** Network logs: at least six months (Cybersecurity Law, article 23). */
    logDays: z.int().min(183, 'network logs are kept for at least six months').max(3650),
    /** Audit roots and evidence cannot be deleted before. */
    auditYears: z.int().min(1).max(30),
    backupDays: z.int().min(7).max(3650),
    /** Earlier versions of objects. */
    versionDays: z.int().min(1).max(3650),
  }),
  alarms: z.strictObject({ recipients: distinct(z.array(z.email()).min(1, 'somebody must hear of an alarm')) }),
  budget: z.strictObject({ monthly: z.number().positive(), currency: z.enum(['USD', 'CNY']) }),
  /** Tables under a key of the operator's own instead of the service's. */
  customerKey: z.boolean(),
  /** One set of shared policies and identities for each 90 sites. */
  deliverySets: z.int().min(1).max(10),
  /** `true` while the secret of the distributions is exchanged (docs/runbook.md): two are believed. */
  exchangesOriginSecret: z.boolean().default(false),
  /** Raised to make distributions read the secret again. */
  originSecretEdition: z.int().min(1).default(1),
  /** Raised to make all functions read the secret of the cluster again. */
  clusterSecretEdition: z.int().min(1).default(1),
  ipv6: z.boolean().default(true),
  /** What the cluster may ask outside itself, and why it may: nothing where it is left out. */
  outside: z
    .strictObject({
      /** The link checker asks addresses that pages lead to. */
      checksLinks: z.boolean(),
      /** Hosts that collectors may read, `*.gov.cn` for all below a name. */
      collectsFrom: z
        .array(z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be host names in lower case'))
        .max(50),
      reason: z.string().trim().min(20, 'say in a sentence why the cluster asks others'),
    })
    .optional(),
  /** `host:port` of the malware scanner. */
  scanner: z
    .string()
    .regex(/^[^:]+:\d+$/)
    .optional(),
  /** Runs on the emulator of `npm run test:deploy`: leaves out what that lacks. */
  emulated: z.boolean().default(false),
});

type Fields = z.output<typeof fields>;
type Complaint = readonly [path: readonly string[], message: string];

const residency = ({ production, region, dataResidency, dataResidencyReason }: Fields): readonly Complaint[] => {
  if (dataResidency && !dataResidencyReason) return [[['dataResidencyReason'], 'is missing']];
  if (dataResidencyReason && !dataResidency) return [[['dataResidency'], "is missing: the reason is for 'elsewhere'"]];
  if (dataResidency && partitionOf(region) === 'aws-cn')
    return [[['dataResidency'], `is 'elsewhere', but ${region} lies in mainland China`]];
  if (!production || partitionOf(region) === 'aws-cn' || dataResidency) return [];
  return [
    [
      ['region'],
      `${region} lies outside mainland China: production data of state organs stays inside, unless dataResidency is 'elsewhere' with a reason`,
    ],
  ];
};

const certificate = ({ region, certificates, emulated }: Fields): readonly Complaint[] => {
  const byName = { shared: certificates.shared, ...certificates.bySite };
  const wants = capabilities[partitionOf(region)].certificateManagerAtEdge.has ? 'certificateArn' : 'iamCertificateId';
  if (emulated) return [];
  return Object.entries(byName).flatMap(([name, given]): readonly Complaint[] =>
    wants in given
      ? []
      : [
          [
            ['certificates', name],
            wants === 'iamCertificateId'
              ? `must be an iamCertificateId: ${region} knows no certificate manager at the edge`
              : `must be a certificateArn of the certificate manager, which ${region} takes at the edge`,
          ],
        ],
  );
};

const rest = (given: Fields): readonly Complaint[] => {
  const { baseDomain, portalDomain, adminDomain, mail, search, availabilityZones, region, production } = given;
  const inside = (field: 'portalDomain' | 'adminDomain'): readonly Complaint[] =>
    given[field] === baseDomain || given[field].endsWith(`.${baseDomain}`)
      ? []
      : [[[field], `must lie below ${baseDomain}`]];
  return [
    ...inside('portalDomain'),
    ...inside('adminDomain'),
    ...(portalDomain === adminDomain ? ([[['adminDomain'], 'must not be the portal']] as const) : []),
    ...((mail.url === undefined) === (mail.secret === undefined)
      ? ([[['mail'], 'needs either url or secret']] as const)
      : []),
    ...(availabilityZones.some((zone) => !zone.startsWith(region))
      ? ([[['availabilityZones'], `must lie in ${region}`]] as const)
      : []),
    ...('instances' in search && production && (search.instances < 2 || !search.leaders)
      ? ([[['search'], 'production needs two data nodes and leaders, so that one may fail']] as const)
      : []),
    ...('instances' in search && search.instances > 1 && search.instances % availabilityZones.length !== 0
      ? ([[['search', 'instances'], 'must be a multiple of the availability zones']] as const)
      : []),
    ...('instances' in search && search.operators.some((arn) => !arn.startsWith(`arn:${partitionOf(region)}:`))
      ? ([[['search', 'operators'], `must be roles of partition ${partitionOf(region)}`]] as const)
      : []),
    ...(given.budget.currency === (partitionOf(region) === 'aws-cn' ? 'CNY' : 'USD')
      ? []
      : ([[['budget', 'currency'], `must be the one that ${partitionOf(region)} is billed in`]] as const)),
    ...(production && given.emulated ? ([[['emulated'], 'production cannot be emulated']] as const) : []),
  ];
};

const environmentSchema = fields.superRefine((given, context) => {
  for (const [path, message] of [...residency(given), ...certificate(given), ...rest(given)])
    context.addIssue({ code: 'custom', path: [...path], message });
});

export type EnvironmentInput = z.input<typeof environmentSchema>;
export type Environment = z.output<typeof environmentSchema>;

/** Checks an environment. @throws Error naming every field that is missing or contradicts another */
export const environmentOf = (input: EnvironmentInput): Environment => {
  const parsed = environmentSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const name = typeof input.name === 'string' ? input.name : 'unnamed';
  throw new Error(
    `environment ${name}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`,
  );
};
