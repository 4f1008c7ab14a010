import { useWords, type Words } from '#desk/lib/words/words.ts';

/** What the fields of a text are called, the same on every screen. */
export const articleFieldWords = {
  columnId: ['栏目', 'Column'],
  alsoIn: ['同时上到', 'Also in'],
  kind: ['类型', 'Kind'],
  lang: ['语言', 'Language'],
  title: ['标题', 'Title'],
  subtitle: ['副标题', 'Subtitle'],
  summary: ['摘要', 'Summary'],
  body: ['正文', 'Text'],
  author: ['作者', 'Author'],
  editor: ['责任编辑', 'Editor in charge'],
  source: ['来源', 'Source'],
  keywords: ['关键词', 'Keywords'],
  image: ['题图', 'Picture for lists'],
  gallery: ['图集', 'Gallery'],
  attachments: ['附件', 'Attachments'],
  related: ['相关稿件', 'Related articles'],
  translationOf: ['译自', 'Translation of'],
  link: ['链接地址', 'Address'],
  interpretationForm: ['解读形式', 'Form of interpretation'],
  leader: ['领导信息', 'Leader'],
  occasion: ['活动信息', 'Event'],
  documentNumber: ['文号', 'Document number'],
  issuedOn: ['成文日期', 'Issued on'],
  publisher: ['发布机构', 'Issued by'],
  coPublishers: ['联合发文机构', 'Jointly issued by'],
  subjectClass: ['主题分类', 'Subject'],
  genreClass: ['体裁分类', 'Genre'],
  audienceClass: ['服务对象', 'Audience'],
  openMode: ['公开方式', 'Disclosure'],
  openBasis: ['公开依据', 'Basis of disclosure'],
  openStage: ['五公开', 'Stage of disclosure'],
  validity: ['有效性', 'Validity'],
  effectiveOn: ['施行日期', 'In force from'],
  abolishedOn: ['废止日期', 'Abolished on'],
  publishScope: ['发布范围', 'Shown on'],
  effectiveAt: ['生效时间', 'Online from'],
  expiresAt: ['失效时间', 'Online until'],
  pinnedUntil: ['置顶至', 'Pinned until'],
} as const satisfies Words;

type Field = keyof typeof articleFieldWords;

/** The name of a field in the reader's language; one that is not known stays as it is. */
export const useFieldWords = (): ((field: string) => string) => {
  const say = useWords(articleFieldWords);
  return (field) => (field in articleFieldWords ? say(field as Field) : field);
};
