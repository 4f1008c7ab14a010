import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { awsEnv } from '#shared/schemas/env/aws-env.ts';
import type { Environment } from '../../config/environment.ts';
import { acknowledge } from '../guard/acknowledge.ts';
import { seenFrom } from '../guard/acknowledge-star.ts';
import type { ClusterFunction } from '../work/cluster-function.ts';
import {
  actionsOnObjects,
  asksBucket,
  type BucketName,
  type ObjectKind,
  type ObjectUse,
  type ObjectUses,
  objectKinds,
} from './object-uses.ts';

/** Props for `ObjectBuckets`. */
export interface ObjectBucketsProps {
  readonly retention: Environment['retention'];
  /** The desk uploads files straight to quarantine. */
  readonly adminOrigin: string;
  /** What happens to the buckets when they leave the stack. */
  readonly removalPolicy: RemovalPolicy;
  /** Evidence that not even the owner of the account can delete before its time. */
  readonly strictLock: boolean;
}

const variables = {
  bodies: 'BODIES_BUCKET_NAME',
  pages: 'PAGES_BUCKET_NAME',
  media: 'MEDIA_BUCKET_NAME',
  quarantine: 'QUARANTINE_BUCKET_NAME',
  audit: 'AUDIT_BUCKET_NAME',
} as const;

/** The buckets of the cluster. Stateful: their construct paths must not change. */
export class ObjectBuckets extends Construct {
  readonly buckets: { readonly [Name in BucketName]: Bucket };
  /** Access logs of buckets and distributions. */
  readonly logs: Bucket;

  constructor(scope: Construct, id: string, props: ObjectBucketsProps) {
    super(scope, id);
    const { removalPolicy, retention } = props;
    const common: BucketProps = {
      // Not a customer key: pages are compared by their entity tag, which must follow from the bytes (docs/adr/0006).
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
    };
    this.logs = new Bucket(this, 'logs', {
      ...common,
      // Distributions deliver their logs by access list.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [
        {
          id: 'logs',
          expiration: Duration.days(retention.logDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    acknowledge(this.logs, 'S1', 'the log bucket itself: logging into itself would never end');
    const bucket = (name: BucketName, own: BucketProps = {}): Bucket =>
      new Bucket(this, name, {
        ...common,
        versioned: true,
        serverAccessLogsBucket: this.logs,
        serverAccessLogsPrefix: `buckets/${name}/`,
        lifecycleRules: [
          {
            id: 'earlier versions and abandoned uploads',
            noncurrentVersionExpiration: Duration.days(retention.versionDays),
            abortIncompleteMultipartUploadAfter: Duration.days(7),
          },
        ],
        ...own,
      });
    this.buckets = {
      bodies: bucket('bodies'),
      pages: bucket('pages'),
      media: bucket('media', {
        lifecycleRules: [
          {
            id: 'earlier versions and abandoned uploads',
            noncurrentVersionExpiration: Duration.days(retention.versionDays),
            abortIncompleteMultipartUploadAfter: Duration.days(7),
            transitions: [{ storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(30) }],
          },
        ],
      }),
      quarantine: bucket('quarantine', {
        cors: [
          {
            allowedOrigins: [props.adminOrigin],
            allowedMethods: [HttpMethods.PUT],
            allowedHeaders: ['content-type', 'content-md5'],
            exposedHeaders: ['ETag'],
            maxAge: 3600,
          },
        ],
      }),
      audit: bucket('audit', {
        objectLockEnabled: true,
        objectLockDefaultRetention: props.strictLock
          ? ObjectLockRetention.compliance(Duration.days(365 * retention.auditYears))
          : ObjectLockRetention.governance(Duration.days(365 * retention.auditYears)),
      }),
    };
  }

  /** The names of the buckets, and where browsers send parts of files, in the variables that say them. */
  get names(): Readonly<Record<(typeof variables)[BucketName] | 'UPLOAD_ORIGIN', string>> {
    const named = Object.entries(variables).map(([name, variable]) => [
      variable,
      this.buckets[name as BucketName].bucketName,
    ]);
    return {
      ...(Object.fromEntries(named) as Record<(typeof variables)[BucketName], string>),
      UPLOAD_ORIGIN: this.#uploadOrigin,
    };
  }

  /** Lets `fn` use objects as said, and tells it where they are. */
  grant(fn: ClusterFunction, uses: ObjectUses): void {
    fn.provide(awsEnv.objects, this.names);
    for (const [kind, some] of Object.entries(uses) as [ObjectKind, readonly ObjectUse[]][]) {
      const { bucket, keys } = objectKinds[kind];
      const bucketArn = seenFrom(fn, this, this.buckets[bucket].bucketArn);
      const actions = actionsOnObjects(some);
      if (actions.length > 0) fn.allow(actions, [`${bucketArn}/${keys}`], 'keys are as many as objects of the kind');
      if (asksBucket(some)) fn.allow(['s3:ListBucket'], [bucketArn]);
    }
  }

  get #uploadOrigin(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `https://${this.buckets.quarantine.bucketName}.s3.${region}.${urlSuffix}`;
  }

  /** Lets the distributions of this account read `name`; nobody else. */
  openToDistributions(
    name: 'pages' | 'media',
    { account, partition }: { readonly account: string; readonly partition: string },
  ): void {
    const bucket = this.buckets[name];
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'DistributionsRead',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [bucket.arnForObjects('*')],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnLike: { 'aws:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/*` },
        },
      }),
    );
  }
}
