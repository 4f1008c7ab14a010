import { z } from 'zod';

const flag = z
  .string()
  .optional()
  .transform((value) => !/^(off|0|false|no)$/i.test(value ?? 'on'));

/** What the environment may say (docs/architecture.md, one machine). */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: flag,
  /** Origin staff pages come from, where a proxy stands before this process. */
  ADMIN_ORIGIN: z.url().optional(),
  /** Address pattern of sites, e.g. `https://{domain}`. */
  SITE_BASE: z.string().optional(),
  SMTP_URL: z.string().optional(),
  CLAMD: z.string().optional(),
  /** `on` lets the link checker ask addresses outside the cluster. */
  LINK_CHECK: z.string().optional(),
  /** Hosts to collect from, by commas; `*.gov.cn` stands for all below it. Nothing is collected without. */
  COLLECT_HOSTS: z.string().optional(),
});

export type LocalSettings = {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly adminOrigin: string | undefined;
  readonly siteBase: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly clamd: string | undefined;
  readonly checksOutsideLinks: boolean;
  readonly collectHosts: readonly string[];
};

/** @throws Error naming the variable that is wrong */
export const localSettings = (env: NodeJS.ProcessEnv): LocalSettings => {
  const parsed = environment.safeParse(env);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    demo: data.DEMO,
    adminOrigin: data.ADMIN_ORIGIN,
    siteBase: data.SITE_BASE,
    smtpUrl: data.SMTP_URL,
    clamd: data.CLAMD,
    collectHosts: (data.COLLECT_HOSTS ?? '')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
    checksOutsideLinks: /^(on|1|true|yes)$/i.test(data.LINK_CHECK ?? ''),
  };
};
