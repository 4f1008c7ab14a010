import { useLanguage } from '#desk/lib/words/words.ts';
import type { ColumnType } from '#shared/domain/column/column.ts';

/** The official column types in English; the norm names them in Chinese. */
const english: Readonly<Record<ColumnType, string>> = {
  概况信息: 'Overview',
  机构职能: 'Functions of the unit',
  负责人信息: 'Leaders',
  工作动态: 'News',
  政策文件: 'Policy documents',
  信息公开指南: 'Disclosure guide',
  信息公开目录: 'Disclosure catalogue',
  信息公开年报: 'Annual disclosure report',
  依申请公开: 'Disclosure on application',
  数据发布: 'Statistics',
  数据开放: 'Open data',
  政策解读: 'Policies explained',
  回应关切: 'Answers to public concern',
  办事服务: 'Services',
  咨询投诉: 'Inquiries and complaints',
  征集调查: 'Consultations and surveys',
  在线访谈: 'Interviews',
  通知公告: 'Notices',
};

/** Says an official column type in the language of the desk. */
export const useColumnType = (): ((type: string) => string) => {
  const lng = useLanguage();
  return (type) => (lng === 'en' && type in english ? english[type as ColumnType] : type);
};
