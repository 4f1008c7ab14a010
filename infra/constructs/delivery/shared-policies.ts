import { Duration } from 'aws-cdk-lib';
import {
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  CfnOriginAccessControl,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { pageSecurity, strictTransportSeconds } from './security-headers.ts';

/** Props for `SharedPolicies`. */
export interface SharedPoliciesProps {
  /** Prefix of the names, which are unique in an account. */
  readonly prefix: string;
  /**
   * Whether requests carry the cookies of staff, and answers bring their own content policy.
   *
   * @default false
   */
  readonly forStaff?: boolean;
  readonly contentSecurityPolicy?: string;
}

/** What one of the staff is told must never be told to another. */
const nothingKept = {
  comment: 'answers to staff: never kept',
  minTtl: Duration.seconds(0),
  defaultTtl: Duration.seconds(0),
  maxTtl: Duration.seconds(0),
};
const publicAnswers = {
  comment: 'answers of functions to everybody: only as long as they say, apart by query and language',
  minTtl: Duration.seconds(0),
  defaultTtl: Duration.seconds(0),
  maxTtl: Duration.seconds(30),
  queryStringBehavior: CacheQueryStringBehavior.all(),
  headerBehavior: CacheHeaderBehavior.allowList('Accept-Language'),
  enableAcceptEncodingGzip: true,
  enableAcceptEncodingBrotli: true,
};

/** What up to 90 distributions share in partition `aws`. */
export class SharedPolicies extends Construct {
  readonly originAccessControl: CfnOriginAccessControl;
  readonly pagePolicy: CachePolicy;
  readonly livePolicy: CachePolicy;
  readonly requestPolicy: OriginRequestPolicy;
  readonly headersPolicy: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, props: SharedPoliciesProps) {
    super(scope, id);
    const { prefix, forStaff = false } = props;
    this.originAccessControl = new CfnOriginAccessControl(this, 'control', {
      originAccessControlConfig: {
        name: `${prefix}-buckets`,
        originAccessControlOriginType: 's3',
        signingBehavior: 'always',
        signingProtocol: 'sigv4',
      },
    });
    this.pagePolicy = new CachePolicy(this, 'pages', {
      cachePolicyName: `${prefix}-pages`,
      comment: 'stored pages and files: as long as they say, thirty seconds if they say nothing',
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(30),
      maxTtl: Duration.days(365),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    });
    this.livePolicy = new CachePolicy(this, 'live', {
      cachePolicyName: `${prefix}-live`,
      ...(forStaff ? nothingKept : publicAnswers),
    });
    this.requestPolicy = new OriginRequestPolicy(this, 'requests', {
      originRequestPolicyName: `${prefix}-requests`,
      comment: 'all that a browser says, but its host: the gateway would not know it',
      headerBehavior: OriginRequestHeaderBehavior.denyList('Host'),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      cookieBehavior: forStaff ? OriginRequestCookieBehavior.all() : OriginRequestCookieBehavior.none(),
    });
    this.headersPolicy = new ResponseHeadersPolicy(this, 'headers', {
      responseHeadersPolicyName: `${prefix}-headers`,
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: props.contentSecurityPolicy ?? pageSecurity.contentSecurityPolicy,
          // What functions answer knows best what it needs.
          override: false,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.seconds(strictTransportSeconds),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'permissions-policy', value: pageSecurity.permissions, override: true },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        ],
      },
      removeHeaders: ['x-amz-server-side-encryption', 'x-amz-version-id', 'server'],
    });
  }
}
