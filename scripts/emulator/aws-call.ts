/** What a function asked of a service, as a permission names it. */
export type AwsCall = { readonly action: string; readonly resource: string };

/** A request on its way to a service. */
export type AwsRequest = {
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly target: string | undefined;
  readonly method: string;
  /** Path and query. */
  readonly address: string;
  readonly body: string;
  /** Whether it is to happen only to the object that the caller knows. */
  readonly conditional: boolean;
  readonly status: number;
};

type Json = Readonly<Record<string, unknown>>;

const parsed = (body: string): Json => {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return {};
  }
};

/** A transaction needs the permission of each of its parts. */
const parts: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Delete: 'DeleteItem',
  Update: 'UpdateItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const ofTables = ({ target = '', region, account, body }: AwsRequest): readonly AwsCall[] => {
  const operation = target.split('.')[1] ?? '';
  const request = parsed(body);
  const call = (name: string, table: unknown): AwsCall => ({
    action: `dynamodb:${name}`,
    resource: `arn:aws:dynamodb:${region}:${account}:table/${String(table)}`,
  });
  if (Array.isArray(request['TransactItems']))
    return (request['TransactItems'] as readonly Readonly<Record<string, Json>>[]).flatMap((item) =>
      Object.entries(item).map(([part, { TableName }]) => call(parts[part] ?? part, TableName)),
    );
  if (request['RequestItems']) return Object.keys(request['RequestItems']).map((table) => call(operation, table));
  const index = request['IndexName'] === undefined ? '' : `/index/${String(request['IndexName'])}`;
  return [call(operation, `${String(request['TableName'])}${index}`)];
};

const ofQueues = ({ target = '', region, account, body }: AwsRequest): readonly AwsCall[] => {
  const operation = (target.split('.')[1] ?? '').replace(/Batch$/, '');
  const queue = String(parsed(body)['QueueUrl'] ?? '')
    .split('/')
    .at(-1);
  return [{ action: `sqs:${operation}`, resource: `arn:aws:sqs:${region}:${account}:${queue}` }];
};

const objectActions: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'GetObject',
  PUT: 'PutObject',
  POST: 'PutObject',
  DELETE: 'DeleteObject',
};

const ofObjects = ({ method, address, conditional, status }: AwsRequest): readonly AwsCall[] => {
  const { pathname, searchParams } = new URL(address, 'http://local');
  const [, bucket = '', ...rest] = pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  const list = { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` };
  if (key === '') return [list];
  const resource = `arn:aws:s3:::${bucket}/${key}`;
  if (searchParams.has('uploadId') && method === 'GET') return [{ action: 's3:ListMultipartUploadParts', resource }];
  if (searchParams.has('uploadId') && method === 'DELETE') return [{ action: 's3:AbortMultipartUpload', resource }];
  const asked = { action: `s3:${objectActions[method] ?? method}`, resource };
  const changes = method === 'PUT' || method === 'DELETE';
  return [
    asked,
    // To write or delete what is still as it was, one must be allowed to read it.
    ...(conditional && changes ? [{ action: 's3:GetObject', resource }] : []),
    // Whoever may not list is told "forbidden" of what is not there, and would take it for a fault.
    ...(status === 404 ? [list] : []),
  ];
};

const ofParameters = ({ target = '', region, account, body }: AwsRequest): readonly AwsCall[] => [
  {
    action: `ssm:${target.split('.')[1] ?? ''}`,
    resource: `arn:aws:ssm:${region}:${account}:parameter${String(parsed(body)['Name'])}`,
  },
];

const invalidation = /^\/[\d-]+\/distribution\/([^/]+)\/invalidation/;
const ofDistributions = ({ method, address, account }: AwsRequest): readonly AwsCall[] => {
  const id = invalidation.exec(address)?.[1];
  const asked = id && method === 'POST' ? 'CreateInvalidation' : method;
  return [{ action: `cloudfront:${asked}`, resource: `arn:aws:cloudfront::${account}:distribution/${id}` }];
};

const readers: Readonly<Record<string, (request: AwsRequest) => readonly AwsCall[]>> = {
  dynamodb: ofTables,
  sqs: ofQueues,
  s3: ofObjects,
  ssm: ofParameters,
  cloudfront: ofDistributions,
};

/** The permissions that a request needs; of a service that no function of ours knows its method stands for them. */
export const awsCalls = (request: AwsRequest): readonly AwsCall[] =>
  readers[request.service]?.(request) ?? [
    { action: `${request.service}:${request.target ?? request.method}`, resource: request.address },
  ];
