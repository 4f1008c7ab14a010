import type { DemoGuide } from '../types.ts';

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}．${line}`).join('\n');

/** The block text of a service guide, all eight element classes in the norm's order. */
export const guideText = (guide: DemoGuide): string =>
  [
    '## 一、事项名称',
    guide.item,
    '## 二、设定依据',
    numbered(guide.basis),
    '## 三、申请条件',
    numbered(guide.conditions),
    '## 四、办理材料',
    '|材料名称|形式和份数|来源渠道|',
    ...guide.materials.map((cells) => `|${cells.join('|')}|`),
    '## 五、办理地点',
    guide.place,
    '## 六、办理时间',
    guide.hours,
    '## 七、联系电话',
    guide.phone,
    '## 八、办理流程',
    numbered(guide.steps),
    '## 九、办理时限、收费和结果',
    '|承诺时限|收费标准|办理结果|',
    `|${guide.limit}|${guide.fee}|${guide.result}|`,
    ...(guide.note === undefined ? [] : ['## 十、注意事项', guide.note]),
  ].join('\n');
