import { SearchWorld } from '#functions/search/testing/search-world.ts';

/** A portal, two departments and a site that is being prepared, five articles, all indexed. */
export const threeSites = async (): Promise<SearchWorld> => {
  const world = new SearchWorld();
  await world.putSite('portal', { kind: 'portal', name: { zh: '云澜市人民政府', en: 'Yunlan' } });
  await world.putSite('jyj', { name: { zh: '教育局', en: 'Education' } });
  await world.putSite('wjw', { name: { zh: '卫生健康委', en: 'Health' } });
  await world.putSite('next', { status: 'preparing' });
  for (const siteId of ['portal', 'jyj', 'wjw', 'next']) {
    await world.putColumn(siteId, 'top');
    await world.putColumn(siteId, 'news', { parentId: 'top', name: { zh: '工作动态', en: 'News' } });
  }
  await world.publish('portal', 'p1', {
    title: '云澜市人民政府关于优化营商环境的意见',
    kind: 'policyDocument',
    documentNumber: '云政发〔2026〕6号',
    body: '<p>为持续优化营商环境，提出如下意见。</p>',
    publishedAt: '2026-02-01T00:00:00.000Z',
  });
  await world.publish('jyj', 'j1', { title: '义务教育招生通知', body: '<p>小学招生报名材料：户口簿。</p>' });
  await world.publish('jyj', 'j2', {
    title: '营商环境工作简报',
    body: '<p>教育系统落实营商环境要求。</p>',
    attachment: '民办学校清单',
    publishedAt: '2025-03-01T00:00:00.000Z',
  });
  await world.publish('wjw', 'w1', { title: '疫苗接种安排', body: '<p>预防接种门诊名单。营商环境无关。</p>' });
  await world.publish('next', 'n1', { title: '筹备中的营商环境专栏', body: '<p>未上线</p>' });
  await world.tell('portal', 'p1');
  await world.tell('jyj', 'j1', 'j2');
  await world.tell('wjw', 'w1');
  await world.tell('next', 'n1');
  await world.settle();
  return world;
};
