import type { InputIssue } from '#shared/domain/errors.ts';

/** Passwords are at most this long, so that digesting one stays cheap. */
export const maxPasswordLength = 128;
/** How many passwords, the present one included, may not come back. */
export const rememberedPasswords = 5;

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** Stems of the passwords people try first, in the spelling of `plain`. */
const blocked = [
  'password',
  'passwd',
  'qwerty',
  '1qaz2wsx',
  'asdfgh',
  'zxcvbn',
  'abc123',
  '123456',
  '654321',
  '111111',
  '000000',
  '666666',
  '888888',
  '112233',
  '123123',
  'iloveyou',
  'woaini',
  'letmein',
  'welcome',
  'admin',
  'administrator',
  'zhengfu',
  'huawei',
];

const lookAlikes: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '€': 'e' };
const lower = (text: string): string => text.toLowerCase().replace(/[@$!€]/g, (sign) => lookAlikes[sign] ?? sign);
/** Digits read as letters only for stems of letters: `P@ssw0rd` is `password`, but `123456` stays a number. */
const spellings = (text: string): readonly string[] => {
  const plain = lower(text);
  const letters = plain.replaceAll('0', 'o').replaceAll('3', 'e');
  return [plain, letters.replaceAll('1', 'l'), letters.replaceAll('1', 'i')];
};

const issue = (zh: string, en: string): InputIssue => ({ pointer: '/password', zh, en });

/** What is wrong with a password for this user name, all of it; empty when it will do. Earlier passwords are not looked at. */
export const passwordIssues = (password: string, username: string): readonly InputIssue[] => {
  const length = [...password].length;
  const kinds = classes.filter((kind) => kind.test(password)).length;
  const forms = spellings(password);
  return [
    ...(length < 10 ? [issue('至少 10 个字符', 'At least 10 characters')] : []),
    ...(password.length > maxPasswordLength ? [issue('最多 128 个字符', 'At most 128 characters')] : []),
    ...(kinds < 3
      ? [
          issue(
            '须含小写字母、大写字母、数字、其他符号中的三种',
            'Three of: small letters, capital letters, digits, other signs',
          ),
        ]
      : []),
    ...(password.toLowerCase().includes(username.toLowerCase())
      ? [issue('不能包含用户名', 'Must not contain the user name')]
      : []),
    ...(blocked.some((stem) => forms.some((form) => form.includes(stem)))
      ? [issue('含有常见的弱口令', 'Contains one of the passwords people try first')]
      : []),
    ...(new Set(password.toLowerCase()).size < 5 ? [issue('不同的字符太少', 'Too few different characters')] : []),
  ];
};
