/** The words of the notice that stands in for a whole site: title and text by what became of it, in both languages. */
export const siteNoticeWords = {
  missing: {
    zh: { title: '没有找到您要访问的页面', text: '这个地址没有内容，可能已经移动或者输入有误。' },
    en: { title: 'There is no such page', text: 'Nothing stands at this address. It may have moved or be mistyped.' },
  },
  closed: {
    zh: { title: '本网站已关停', text: '本网站已停止运行，不再更新和提供服务。' },
    en: { title: 'This site is closed', text: 'It has ceased to run and is no longer updated.' },
  },
  ending: {
    zh: { title: '本网站停止服务公告', text: '本网站已停止更新和服务，公告期满后关停。' },
    en: { title: 'This site is closing', text: 'It is no longer updated. It closes at the end of this notice.' },
  },
  offline: {
    zh: { title: '本网站临时下线', text: '本网站正在维护，暂时不能访问，给您带来不便，敬请谅解。' },
    en: {
      title: 'This site is offline for a while',
      text: 'It is under maintenance. We apologise for the inconvenience.',
    },
  },
  until: { zh: '预计恢复时间：', en: 'Expected back by: ' },
  closes: { zh: '公告期至：', en: 'This notice stands until: ' },
  moved: { zh: '相关内容已迁移至：', en: 'Its content has moved to: ' },
  host: { zh: '主办单位：', en: 'Organiser: ' },
  phone: { zh: '联系电话：', en: 'Telephone: ' },
} as const;
