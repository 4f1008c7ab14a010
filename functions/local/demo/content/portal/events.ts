import type { DemoEntry } from '../types.ts';

/** Events of the city that are announced: two to come, one that is over. */
export const portalEvents: readonly DemoEntry[] = [
  {
    key: 'portal-hdyg-01',
    columnId: 'hdyg',
    kind: 'notice',
    title: '市政府新闻发布会：全市政务服务“一件事”改革进展',
    publishedDaysAgo: 1,
    openStage: 'service',
    occasion: { inDays: 4, at: '10:00', until: '11:30', place: '市行政中心新闻发布厅' },
    text: `
市政府将举行新闻发布会，介绍全市政务服务“一件事”改革进展和下一步安排，并回答记者提问。
发布会实录将在会后两个工作日内在本网站公布。
> 云澜市人民政府办公室
> {ymd}`,
  },
  {
    key: 'portal-hdyg-02',
    columnId: 'hdyg',
    kind: 'notice',
    title: '政府开放日：走进市政务服务中心',
    publishedDaysAgo: 3,
    openStage: 'service',
    occasion: { inDays: 11, at: '09:00', until: '16:00', place: '市政务服务中心一楼大厅' },
    text: `
欢迎市民参观市政务服务中心，了解“一窗通办”流程，体验自助办事设备，并与窗口人员面对面交流。
活动免费，不需要预约；十人以上的团体请提前一天致电0000-8210066。
> 云澜市人民政府办公室
> {ymd}`,
  },
  {
    key: 'portal-hdyg-03',
    columnId: 'hdyg',
    kind: 'notice',
    title: '澜江云澜段保护规划公众座谈会',
    publishedDaysAgo: 15,
    openStage: 'decision',
    occasion: { inDays: -6, at: '14:30', until: '17:00', place: '市图书馆二楼报告厅' },
    text: `
为听取公众对《澜江云澜段保护规划（征求意见稿）》的意见，市政府办公室会同市生态环境局召开公众座谈会，欢迎沿江社区居民和有关单位参加。
> 云澜市人民政府办公室
> {ymd}`,
  },
];
