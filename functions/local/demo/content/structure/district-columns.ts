import type { DemoColumn } from '../types.ts';

/** What the district has beyond the columns of a unit site. */
export const districtColumns: readonly DemoColumn[] = [
  {
    columnId: 'zjdt',
    name: { zh: '镇街动态', en: 'Towns and subdistricts' },
    description: '发布各镇、街道办事处的重要工作和基层治理经验。',
    keywords: ['镇街动态', '基层治理'],
    type: '工作动态',
    function: 'disclosure',
    updateClass: 'realtime',
    updateDays: 14,
    path: 'zjdt',
    order: 25,
    board: 'disclosure',
  },
  {
    columnId: 'msss',
    name: { zh: '民生实事', en: 'Livelihood projects' },
    description: '公开年度民生实事项目的清单、进度和完成情况。',
    keywords: ['民生实事', '项目进度'],
    type: '回应关切',
    function: 'interaction',
    updateClass: 'periodic',
    updateDays: 90,
    path: 'msss',
    order: 65,
    board: 'interaction',
  },
];
