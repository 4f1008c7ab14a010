/** The text whose way the story follows. */
export const article = {
  columnId: 'gzdt',
  kind: 'news',
  title: '市教育局走访山区寄宿制学校食堂',
  body: '<p>近日，市教育局走访山区寄宿制学校，查看食堂管理和学生用餐。</p>',
  source: '云澜市教育局',
};
