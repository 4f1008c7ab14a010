/** Words in host names that sites for gambling and pornography use: where abandoned and hijacked government links end up. */
const dangerWords: readonly string[] = [
  '1xbet',
  'baccarat',
  'baijiale',
  'bet365',
  'betvictor',
  'betway',
  'bocai',
  'caipiao',
  'casino',
  'dafabet',
  'duchang',
  'escort',
  'fun88',
  'gambl',
  'hentai',
  'jackpot',
  'kaiyun',
  'lottery88',
  'manbetx',
  'milan-sport',
  'poker',
  'porn',
  'qipai',
  'sexcam',
  'slot88',
  'togel',
  'xpj',
  'xvideo',
  'xxx',
  'yabo',
];

/** `bwin365`, `6hc.com`, `js5588.vip`: short words with the numbers such sites are fond of. */
const dangerShapes: readonly RegExp[] = [
  /(^|\.)(js|bet|am|vns|hg|mgm|tyc|pj|yl|cp|ag|bwin)\d{3,}\./,
  /(^|\.)\d{3,}(bet|cp|vip|hg|pj)\./,
];

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** Whether a host is listed as dangerous (`listed`, subdomains included) or named like those that are; `gov.cn` never is. */
export const isDangerHost = (host: string, listed: readonly string[] = []): boolean => {
  if (listed.some((domain) => within(host, domain))) return true;
  if (within(host, 'gov.cn')) return false;
  return dangerWords.some((word) => host.includes(word)) || dangerShapes.some((shape) => shape.test(host));
};
