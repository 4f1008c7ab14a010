import type { Command } from '#functions/local/command/command.ts';

const line = ({ name, usage, summary }: Command, language: 'zh' | 'en'): string =>
  `  ${`${name} ${usage[language]}`.trim()}\n      ${summary[language]}`;

const flags = {
  zh: [
    '  --json      只输出一行 JSON，供程序读取',
    '  --no-wait   不等待页面和索引生成完毕',
    '  --help      显示帮助',
    '  --env <环境> 对已部署到云上的环境执行，用本机的云账号凭证（AWS_PROFILE、AWS_REGION）',
    '',
    '环境变量 DATA_DIR（默认 .data）、PORT 等与启动时相同。网站群正在运行时，命令由它执行。',
    '退出码：0 完成；1 未完成或发现问题；2 用法有误。',
  ],
  en: [
    '  --json      write one line of JSON, for programs',
    '  --no-wait   do not wait until pages and index are made',
    '  --help      show this',
    '  --env <name> do it on the deployed cluster of that environment, with the credentials at hand (AWS_PROFILE, AWS_REGION)',
    '',
    'DATA_DIR (.data by default), PORT and the like are read as at the start. A running cluster does the commands itself.',
    'Exit codes: 0 done; 1 not done, or a fault was found; 2 wrong usage.',
  ],
};

/** The help of some commands: all of it in Chinese, then all of it in English. */
export const helpText = (some: readonly Command[]): string =>
  [
    '站群命令行',
    '用法：npm run cli -- <命令> [参数]',
    '',
    ...some.map((command) => line(command, 'zh')),
    '',
    ...flags.zh,
    '',
    'Zhanqun command line',
    'Usage: npm run cli -- <command> [arguments]',
    '',
    ...some.map((command) => line(command, 'en')),
    '',
    ...flags.en,
    '',
  ].join('\n');
