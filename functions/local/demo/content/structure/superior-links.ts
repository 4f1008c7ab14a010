import type { SiteLink } from '#shared/domain/site/site.ts';

/** Where a citizen of the invented city goes for what its province or the state answers. */
export const superiorLinks: readonly SiteLink[] = [
  { name: '澜省人民政府', url: 'https://www.lan.gov.cn/' },
  { name: '国家政务服务平台', url: 'https://gjzwfw.www.gov.cn/' },
];
