/** Short forms people type and the words documents use. One way only: who types the full word means it. */
export const seedSynonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ['低保', ['最低生活保障']],
  ['社保', ['社会保险']],
  ['医保', ['医疗保险', '医疗保障']],
  ['环评', ['环境影响评价']],
  ['公积金', ['住房公积金']],
  ['高考', ['普通高等学校招生']],
  ['中考', ['高中阶段学校招生']],
  ['人社局', ['人力资源和社会保障局']],
  ['卫健委', ['卫生健康委员会']],
  ['发改委', ['发展和改革委员会']],
  ['住建局', ['住房和城乡建设局']],
  ['退伍', ['退役军人']],
  ['个税', ['个人所得税']],
  ['驾照', ['机动车驾驶证']],
]);
