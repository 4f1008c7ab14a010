/** What a function may be allowed to do with objects. */
const objectActions = {
  read: ['s3:GetObject'],
  put: ['s3:PutObject'],
  /** Goes on with uploads in parts, or gives them up. */
  upload: ['s3:ListMultipartUploadParts', 's3:AbortMultipartUpload'],
  remove: ['s3:DeleteObject'],
} as const;

export const bucketNames = ['bodies', 'pages', 'media', 'quarantine', 'audit'] as const;
export type BucketName = (typeof bucketNames)[number];

/** Kinds of objects: the bucket of each, and what their keys look like in it. */
export const objectKinds = {
  bodies: { bucket: 'bodies', keys: '*/bodies/*' },
  /** Texts of attachments, for checks and search. */
  texts: { bucket: 'bodies', keys: '*/texts/*' },
  pages: { bucket: 'pages', keys: 'zt/*' },
  media: { bucket: 'media', keys: 'media/*' },
  themeFiles: { bucket: 'media', keys: 'assets/*' },
  desk: { bucket: 'media', keys: 'admin/*' },
  originals: { bucket: 'quarantine', keys: '*/originals/*' },
  auditRoots: { bucket: 'audit', keys: '*/audit/*' },
  evidence: { bucket: 'audit', keys: '*/evidence/*' },
} as const satisfies Readonly<Record<string, { readonly bucket: BucketName; readonly keys: string }>>;

export type ObjectKind = keyof typeof objectKinds;
/** `list` tells what there is, and its size, of the whole bucket. */
export type ObjectUse = keyof typeof objectActions | 'list';

/** All that a function does with objects. */
export type ObjectUses = { readonly [Kind in ObjectKind]?: readonly ObjectUse[] };

/** The actions on objects that words stand for. */
export const actionsOnObjects = (uses: readonly ObjectUse[]): readonly string[] =>
  uses.flatMap((use) => (use === 'list' ? [] : objectActions[use]));

/** Whether the bucket itself is asked: who may not list it is told "forbidden" of an object that is not there. */
export const asksBucket = (uses: readonly ObjectUse[]): boolean => uses.includes('list') || uses.includes('read');
