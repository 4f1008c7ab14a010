import { Aws, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnCloudFrontOriginAccessIdentity } from 'aws-cdk-lib/aws-cloudfront';
import { ArnPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { clusterAddresses } from '../config/cluster-addresses.ts';
import type { Environment } from '../config/environment.ts';
import { shapeOf } from '../config/shape.ts';
import { DocumentTables } from '../constructs/data/document-tables.ts';
import { ObjectBuckets } from '../constructs/data/object-buckets.ts';
import { originSecretName } from '../constructs/delivery/cluster-names.ts';
import { acknowledge } from '../constructs/guard/acknowledge.ts';
import { OperatorNotes } from '../constructs/work/operator-notes.ts';
import { type ClusterStackProps, keepingOf, tagCosts } from './stack-props.ts';

const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** An access identity of distributions as a bucket's policy names it. */
const identityArn = (id: string): string =>
  `arn:${Aws.PARTITION}:iam::cloudfront:user/CloudFront Origin Access Identity ${id}`;

/** What cannot be made again: tables, buckets, secrets. Nothing here may move or change its logical id. */
export class DataStack extends Stack {
  readonly tables: DocumentTables;
  readonly buckets: ObjectBuckets;
  /** Signs cursors and tokens. */
  readonly clusterSecret: Secret;
  /** What distributions say to be believed. */
  readonly originSecret: Secret;
  /** Opens the first accounts until it is changed at the first sign-in. */
  readonly firstPassword: Secret;
  /** Identities of the distributions, by set; only where a partition has no access control for origins. */
  readonly identities: readonly CfnCloudFrontOriginAccessIdentity[];

  constructor(scope: Construct, id: string, props: ClusterStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.production });
    const { environment } = props;
    tagCosts(this, environment, 'data');
    const removalPolicy = keepingOf(environment);
    const key = environment.customerKey
      ? new Key(this, 'key', { description: `tables of ${environment.name}`, enableKeyRotation: true, removalPolicy })
      : undefined;
    this.tables = new DocumentTables(this, 'tables', { removalPolicy, key });
    this.buckets = new ObjectBuckets(this, 'buckets', {
      retention: environment.retention,
      adminOrigin: `https://${environment.adminDomain}`,
      removalPolicy,
      strictLock: environment.production,
    });
    this.clusterSecret = this.#secret('clusterSecret', 'signs cursors and tokens', removalPolicy);
    this.originSecret = this.#secret('originSecret', 'what distributions say to be believed', removalPolicy, {
      secretName: originSecretName(environment.name),
    });
    this.firstPassword = this.#firstPassword(removalPolicy);
    this.identities = this.#admitDistributions(environment);
    // With these alone an operator fills an empty cluster before anything works on it.
    new OperatorNotes(this, 'operator', {
      environmentName: environment.name,
      notes: {
        documents: this.tables.names,
        store: this.buckets.names,
        addresses: { ...clusterAddresses(environment), CLUSTER_SECRET_ARN: this.clusterSecret.secretArn },
      },
    });
  }

  #firstPassword(removalPolicy: RemovalPolicy): Secret {
    const secret = new Secret(this, 'firstPassword', {
      description: 'opens the first accounts until it is changed at the first sign-in',
      generateSecretString: { passwordLength: 24, excludeCharacters: '"\'\\\\,{}$ ', requireEachIncludedType: true },
      removalPolicy,
    });
    acknowledge(secret, 'SMG4', 'worth nothing once the first accounts have changed it');
    return secret;
  }

  #secret(
    id: string,
    description: string,
    removalPolicy: RemovalPolicy,
    named: { readonly secretName?: string } = {},
  ): Secret {
    const secret = new Secret(this, id, {
      description,
      ...named,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'current',
        passwordLength: 48,
        // Secrets are written in lists and headers; an emulator knows only the second of these.
        excludePunctuation: true,
        excludeCharacters: punctuation,
      },
      removalPolicy,
    });
    acknowledge(
      secret,
      'SMG4',
      'exchanged by hand in two steps, so that nobody is refused meanwhile (docs/runbook.md)',
    );
    return secret;
  }

  #admitDistributions(environment: Environment): readonly CfnCloudFrontOriginAccessIdentity[] {
    const readable = ['pages', 'media'] as const;
    if (shapeOf(environment) === 'managed') {
      for (const name of readable)
        this.buckets.openToDistributions(name, { account: Aws.ACCOUNT_ID, partition: Aws.PARTITION });
      return [];
    }
    const identities = Array.from(
      { length: environment.deliverySets },
      (_, n) =>
        new CfnCloudFrontOriginAccessIdentity(this, `identity${n + 1}`, {
          cloudFrontOriginAccessIdentityConfig: { comment: `sites of set ${n + 1}` },
        }),
    );
    for (const name of readable) {
      const bucket = this.buckets.buckets[name];
      bucket.addToResourcePolicy(
        new PolicyStatement({
          sid: 'DistributionsRead',
          principals: identities.map(({ ref }) => new ArnPrincipal(identityArn(ref))),
          actions: ['s3:GetObject'],
          resources: [bucket.arnForObjects('*')],
        }),
      );
    }
    return identities;
  }
}
