import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { DomainError, ErrorCode, InputIssue } from '#shared/domain/errors.ts';

type Problem = { readonly status: number; readonly zh: string; readonly en: string };

/** Every refusal as HTTP says it. A new code without a row does not compile. */
export const problems = {
  'account-locked': {
    status: 423,
    zh: '登录失败次数过多，账号已临时锁定，请 15 分钟后再试。',
    en: 'Too many failed sign-ins: the account is locked for 15 minutes.',
  },
  'address-taken': {
    status: 409,
    zh: '这个标识或路径已被使用，请换一个。',
    en: 'This code or path is taken already; choose another.',
  },
  'already-decided': {
    status: 409,
    zh: '这一步已由他人处理，请刷新后查看。',
    en: 'Somebody decided this already; reload to see it.',
  },
  'article-locked': {
    status: 423,
    zh: '其他人正在编辑这篇稿件，可等待或接管编辑。',
    en: 'Somebody else is editing this article; wait or take over.',
  },
  'article-not-found': { status: 404, zh: '没有找到这篇稿件。', en: 'There is no such article.' },
  'basis-missing': { status: 409, zh: '未经审核的信息不得上网发布。', en: 'Nothing unreviewed may go online.' },
  'batch-refused': {
    status: 403,
    zh: '批量操作中有您无权处理的稿件，未做任何修改。',
    en: 'The batch holds items you may not act on; nothing was changed.',
  },
  'checks-block': {
    status: 422,
    zh: '发布前检查发现必须处理的问题。',
    en: 'The checks before submission found something that must be dealt with.',
  },
  'checksum-stale': {
    status: 412,
    zh: '稿件在您阅读之后又有修改，请重新阅读后再作决定。',
    en: 'The text changed after you read it; read it again before deciding.',
  },
  'column-depth-exceeded': { status: 422, zh: '栏目最多十级。', en: 'Columns go ten levels deep at most.' },
  'column-in-use': {
    status: 409,
    zh: '栏目仍在使用中，请先处理其中的内容。',
    en: 'The column is still in use; deal with its content first.',
  },
  'column-not-found': { status: 404, zh: '没有找到这个栏目。', en: 'There is no such column.' },
  'cursor-invalid': {
    status: 400,
    zh: '翻页参数无效，请从第一页重新开始。',
    en: 'The cursor is not valid; start again from the first page.',
  },
  'file-refused': { status: 422, zh: '文件不符合要求，未保存。', en: 'The file is not acceptable and was not stored.' },
  forbidden: { status: 403, zh: '您没有进行此项操作的权限。', en: 'You may not do this.' },
  'idempotency-key-reused': {
    status: 422,
    zh: '同一个 Idempotency-Key 用于了不同的内容。',
    en: 'The Idempotency-Key was used for another request.',
  },
  'import-refused': { status: 422, zh: '导入未能进行。', en: 'The import could not run.' },
  'input-invalid': {
    status: 400,
    zh: '提交的内容有误，请按提示修改。',
    en: 'Some of what was sent is not right; see the places named.',
  },
  'launch-checklist-open': {
    status: 409,
    zh: '上线检查清单尚未全部完成。',
    en: 'The launch checklist is not complete.',
  },
  'media-in-use': {
    status: 409,
    zh: '还有稿件在使用这个文件，不能删除。',
    en: 'Texts still use this file; it cannot be deleted.',
  },
  'media-not-found': { status: 404, zh: '没有找到这个文件。', en: 'There is no such file.' },
  'method-not-allowed': {
    status: 405,
    zh: '此地址不支持这种请求方法。',
    en: 'This address does not take that method.',
  },
  'mount-refused': { status: 409, zh: '栏目挂接未能进行。', en: 'The mount is not possible.' },
  'not-found': { status: 404, zh: '没有找到。', en: 'Not found.' },
  'otp-required': { status: 401, zh: '请输入动态验证码。', en: 'Enter the code of your second factor.' },
  'password-change-required': {
    status: 403,
    zh: '首次登录或密码到期，请先修改密码。',
    en: 'Change your password first.',
  },
  'password-weak': { status: 422, zh: '密码强度不够。', en: 'The password is too weak.' },
  'precondition-required': {
    status: 428,
    zh: '请用 If-Match 注明您修改的版本。',
    en: 'Name the version you change with If-Match.',
  },
  'qualification-expired': {
    status: 403,
    zh: '您的上岗培训已到期，写稿、送审和报送暂停；复训合格并由网站管理员登记后即恢复，已有的稿件都还在。',
    en: 'Your training has run out: writing, submitting and sending rest until a new one is on record. Your texts are all there.',
  },
  'qualification-missing': {
    status: 409,
    zh: '此人还没有有效的信息员培训考核记录，暂不能授予采编权限。请先在网站档案中登记培训与考核。',
    en: 'This person has no valid training on record, so they cannot be given rights to write. Record the training and its examination first.',
  },
  'roles-exclude-each-other': {
    status: 409,
    zh: '这些角色不能由同一人担任。',
    en: 'One person may not hold these roles together.',
  },
  'self-review': {
    status: 403,
    zh: '不能审核自己参与编写或已审过的稿件。',
    en: 'You may not review a text you wrote or decided on before.',
  },
  'sign-in-failed': { status: 401, zh: '用户名或密码不正确。', en: 'User name or password is not right.' },
  'sign-in-required': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'site-not-found': { status: 404, zh: '没有找到这个网站。', en: 'There is no such site.' },
  'storage-full': {
    status: 507,
    zh: '存储空间不足或磁盘故障，未能保存；请联系运维人员。',
    en: 'The disk is full or failing and this was not saved; tell whoever runs the cluster.',
  },
  'template-invalid': { status: 422, zh: '模板有误，未保存。', en: 'The template is not right and was not saved.' },
  'token-scope': { status: 403, zh: '接口令牌没有这项权限。', en: 'The API token does not cover this.' },
  'too-large': { status: 413, zh: '内容过大。', en: 'Too large.' },
  'too-many-requests': { status: 429, zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; try again later.' },
  'transition-refused': { status: 409, zh: '当前状态下不能进行此项操作。', en: 'Not possible in the present state.' },
  unavailable: {
    status: 503,
    zh: '服务暂不可用，请稍后再试。',
    en: 'The service is not available just now; try again later.',
  },
  'username-taken': { status: 409, zh: '用户名已被使用。', en: 'The user name is taken.' },
  'version-conflict': {
    status: 412,
    zh: '内容已被他人修改，请查看最新版本后再保存。',
    en: 'Somebody else changed this; look at the present version before saving.',
  },
} as const satisfies Record<ErrorCode, Problem>;

export type ProblemDetails = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly [fact: string]: unknown;
};

const localised = (issues: readonly InputIssue[], language: 'zh' | 'en') =>
  issues.map((issue) => ({ pointer: issue.pointer, detail: issue[language] }));

/** A refusal as RFC 9457 problem details in the reader's language. Facts are the refusal's own, never internals. */
export const problemDetails = (error: DomainError, language: 'zh' | 'en', instance: string): ProblemDetails => {
  const problem: Problem = problems[error.code];
  return {
    type: `/problems/${error.code}`,
    title: problem[language],
    status: problem.status,
    instance,
    ...(error.issues.length > 0 ? { errors: localised(error.issues, language) } : {}),
    ...(Object.keys(error.facts).length > 0 ? { facts: error.facts } : {}),
    ...error.details,
  };
};

/** What somebody is told when the fault is ours. */
export const internalProblem = (language: 'zh' | 'en', instance: string): ProblemDetails => ({
  type: '/problems/internal',
  title:
    language === 'zh'
      ? '系统出现意外情况，已记录。请稍后再试。'
      : 'Something unexpected happened and was recorded; try again later.',
  status: 500,
  instance,
});

/** The answer that carries problem details. */
export const problemAnswer = (body: ProblemDetails): APIGatewayProxyStructuredResultV2 => ({
  statusCode: body.status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  body: JSON.stringify(body),
});
