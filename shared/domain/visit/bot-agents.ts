/** Parts of the names that programs give themselves, lower case: crawlers of search engines, monitors, libraries. */
const botAgentParts: readonly string[] = [
  '360spider',
  'ahrefs',
  'apache-httpclient',
  'axios/',
  'bot',
  'bytespider',
  'crawl',
  'curl/',
  'feedfetcher',
  'go-http-client',
  'headless',
  'httpclient',
  'httpunit',
  'java/',
  'libwww',
  'lighthouse',
  'mediapartners',
  'monitor',
  'node-fetch',
  'okhttp',
  'phantomjs',
  'postmanruntime',
  'preview',
  'python',
  'scan',
  'scrapy',
  'selenium',
  'slurp',
  'spider',
  'undici',
  'wget',
];

/** Whether the visitor names itself a program, or nothing at all. */
export const isBotAgent = (agent: string | undefined): boolean => {
  const name = agent?.trim().toLowerCase();
  return !name || botAgentParts.some((part) => name.includes(part));
};
