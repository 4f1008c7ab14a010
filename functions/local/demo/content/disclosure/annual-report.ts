import type { DemoEntry, DemoSite } from '../types.ts';

/** What differs between the annual reports of the units. */
export type AnnualReportFacts = {
  readonly published: number;
  readonly documents: number;
  readonly abolished: number;
  readonly valid: number;
  readonly permits: number;
  readonly requests: { readonly persons: number; readonly companies: number };
  readonly granted: number;
  readonly partly: number;
  readonly notHeld: number;
  readonly work: readonly string[];
  readonly problems: string;
  readonly plan: string;
};

/** The 政府信息公开工作年度报告 of a unit, published on 26 January. */
export const annualReport = ({ siteId, name, unit }: DemoSite, facts: AnnualReportFacts): DemoEntry => {
  const total = facts.requests.persons + facts.requests.companies;
  return {
    key: `${siteId}-nb-01`,
    columnId: 'nb',
    kind: 'singlePage',
    title: `${name.zh}{yyyy-1}年政府信息公开工作年度报告`,
    publishedYearly: { month: 1, day: 26 },
    subjectClass: '综合政务',
    genreClass: '报告',
    openStage: 'result',
    keywords: ['信息公开年报', '年度报告'],
    text: `
本报告根据《中华人民共和国政府信息公开条例》和政府信息公开工作年度报告格式的要求编制。报告所列数据的统计期限自{yyyy-1}年1月1日起，至{yyyy-1}年12月31日止。对本报告如有疑问，请与${unit.name}联系（地址：${unit.address}；邮政编码：${unit.postcode}；电话：${unit.phone}）。
## 一、总体情况
${facts.work.join('\n')}
## 二、主动公开政府信息情况
全年通过网站主动公开政府信息${facts.published}条。
（一）规章和行政规范性文件
|本年制发件数|本年废止件数|现行有效件数|
|${facts.documents}|${facts.abolished}|${facts.valid}|
（二）行政许可和其他对外管理服务事项
|事项|本年处理决定数量|
|行政许可|${facts.permits}|
## 三、收到和处理政府信息公开申请情况
（一）收到申请情况
|申请情况|自然人|法人或其他组织|总计|
|本年新收政府信息公开申请数量|${facts.requests.persons}|${facts.requests.companies}|${total}|
|上年结转政府信息公开申请数量|0|0|0|
（二）申请办理情况
|予以公开|部分公开|无法提供|结转下年度继续办理|总计|
|${facts.granted}|${facts.partly}|${facts.notHeld}|${total - facts.granted - facts.partly - facts.notHeld}|${total}|
## 四、政府信息公开行政复议、行政诉讼情况
|类别|结果维持|结果纠正|其他结果|尚未审结|总计|
|行政复议|0|0|0|0|0|
|行政诉讼|0|0|0|0|0|
## 五、存在的主要问题及改进情况
${facts.problems}
${facts.plan}
## 六、其他需要报告的事项
本年度未发出收费通知，未收取政府信息公开信息处理费。
> ${unit.name}
> {ymd}`,
  };
};
