import { CommandRefused } from '#functions/local/command/command-refused.ts';
import type { Bilingual } from '#shared/domain/site/site.ts';

type Known = readonly [names: RegExp, code: string, words: Bilingual];

/** What the cloud refuses an operator with, by the names of its errors. */
const known: readonly Known[] = [
  [
    /^(CredentialsProviderError|TokenProviderError)$/,
    'noCredentials',
    {
      zh: '没有找到云账号凭证：请登录（aws sso login）或设置 AWS_PROFILE',
      en: 'No credentials of the cloud were found: sign in (aws sso login) or set AWS_PROFILE',
    },
  ],
  [
    /^(ExpiredToken|ExpiredTokenException|UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException)$/,
    'badCredentials',
    {
      zh: '云账号凭证已过期或无效：请重新登录',
      en: 'The credentials of the cloud are expired or not valid: sign in again',
    },
  ],
  [
    /^(AccessDenied|AccessDeniedException|Forbidden)$/,
    'denied',
    {
      zh: '当前身份没有所需权限：请换用运维角色（docs/deploy.md）',
      en: 'This identity may not do that: take the operator’s role (docs/deploy.md)',
    },
  ],
  [
    /^(ResourceNotFoundException|NoSuchBucket)$/,
    'notThere',
    {
      zh: '云上没有此名称的数据表或存储桶：恢复出的数据表是否已可用，名称后缀是否写对？',
      en: 'the cloud has no table or bucket of that name: are the restored tables ready, and is their ending right?',
    },
  ],
];

const noRegion: Bilingual = {
  zh: '不知道区域：请设置 AWS_REGION 或 AWS_PROFILE',
  en: 'The region is not known: set AWS_REGION or AWS_PROFILE',
};

/** Words for a person where the cloud refused for a reason that an operator can mend; undefined where it did not. */
export const cloudRefusal = (error: unknown): CommandRefused | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (error.message === 'Region is missing') return new CommandRefused(noRegion, { code: 'noRegion' });
  const [, code, words] = known.find(([names]) => names.test(error.name)) ?? [];
  if (!words) return undefined;
  const tail = error.message === '' ? '' : ` [${error.message}]`;
  return new CommandRefused({ zh: `${words.zh}${tail}`, en: `${words.en}${tail}` }, { code });
};
