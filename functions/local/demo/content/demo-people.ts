/** A demonstration account: `<role>.<siteId>`, or the role alone when it is cluster-wide. */
export type DemoPerson = {
  readonly account: string;
  readonly role: string;
  readonly siteId?: string;
  readonly name: string;
};

const siteRoles = ['officer', 'first', 'second', 'final', 'siteadmin', 'designer'] as const;

const names: Readonly<Record<string, readonly string[]>> = {
  portal: ['沈若溪', '梁知秋', '郑怀瑾', '闻景行', '邵明轩', '叶清欢'],
  jyj: ['许思齐', '方砚田', '姚书言', '苏蕴华', '葛明澈', '尹听雨'],
  wjw: ['白苓', '杜仲宁', '蒋若兰', '秦守正', '贺云帆', '柳依澄'],
  rsj: ['程佳禾', '汪致远', '罗惠民', '唐伯谦', '丁一鸣', '夏知微'],
  zjj: ['石安筑', '范立言', '彭筑平', '顾广厦', '雷行健', '安若素'],
  sthjj: ['林青屿', '江映川', '水清越', '陶望山', '田野', '云溪'],
  czj: ['钱慎之', '计明达', '余守成', '金衡之', '章程远', '池静文'],
  qinghe: ['何澄', '滕望河', '岳仲平', '阮清和', '卢渡舟', '桑榆'],
  yshj: ['卓然', '乔通明', '易简之', '容和', '单立新', '陶然'],
};

/** Everybody who signs in to the demonstration cluster; all invented. */
export const demoPeople: readonly DemoPerson[] = [
  ...Object.entries(names).flatMap(([siteId, people]) =>
    siteRoles.map((role, index) => ({ account: `${role}.${siteId}`, role, siteId, name: people[index] ?? role })),
  ),
  { account: 'office', role: 'office', name: '温怀谷' },
  { account: 'system', role: 'system', name: '纪元衡' },
  { account: 'security', role: 'security', name: '严守一' },
  { account: 'auditor', role: 'auditor', name: '明镜之' },
];
