export type RefusalCode =
  | 'active-content'
  | 'archive-unsafe'
  | 'encrypted'
  | 'kind-not-allowed'
  | 'macro'
  | 'malformed'
  | 'name-mismatch'
  | 'polyglot';

/** Why a file is not taken; `detail` names what was found, `message` is for the person who uploads. */
export type FileRefusal = {
  readonly ok: false;
  readonly refused: RefusalCode;
  readonly detail: string;
  readonly message: { readonly zh: string; readonly en: string };
};

const messages: Record<RefusalCode, FileRefusal['message']> = {
  'active-content': {
    zh: '文件里有会自动运行的内容（脚本、外部模板或嵌入的对象），请另存为不含这些内容的文件再上传。',
    en: 'The file holds content that runs by itself (scripts, remote templates, embedded objects). Save it without and upload it again.',
  },
  'archive-unsafe': {
    zh: '文件的内部结构异常（条目过多、过大或路径不安全），请用办公软件重新保存后上传。',
    en: 'The inside of the file is abnormal (too many or too large parts, or unsafe paths). Save it again and upload it.',
  },
  encrypted: {
    zh: '文件加了密码，无法检查内容。请去掉密码后上传。',
    en: 'The file is protected by a password and cannot be checked. Remove the password and upload it again.',
  },
  'kind-not-allowed': {
    zh: '不支持这种文件。可以上传图片（jpg、png、gif、webp）、文档（pdf、ofd、doc、docx、xls、xlsx、ppt、pptx、wps、txt、csv）和音视频（mp3、mp4）。',
    en: 'This kind of file is not accepted. Pictures (jpg, png, gif, webp), documents (pdf, ofd, doc, docx, xls, xlsx, ppt, pptx, wps, txt, csv) and recordings (mp3, mp4) are.',
  },
  macro: {
    zh: '文件里有宏。请另存为不含宏的格式（docx、xlsx、pptx）再上传。',
    en: 'The file holds macros. Save it in a format without (docx, xlsx, pptx) and upload it again.',
  },
  malformed: {
    zh: '文件已损坏或不完整，请重新导出后上传。',
    en: 'The file is damaged or incomplete. Export it again and upload it.',
  },
  'name-mismatch': {
    zh: '文件的内容与扩展名不符，请核对后上传。',
    en: 'What is in the file is not what its name says. Check it and upload it again.',
  },
  polyglot: {
    zh: '文件里夹带了另一种文件的内容，请重新导出一份干净的文件。',
    en: 'The file carries another file inside. Export a clean one and upload it again.',
  },
};

export const refuse = (refused: RefusalCode, detail: string): FileRefusal => ({
  ok: false,
  refused,
  detail,
  message: messages[refused],
});
