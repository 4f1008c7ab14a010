import type { Words } from '#desk/lib/words/words.ts';

/** Words of the list of texts. */
export const listWords = {
  title: ['稿件', 'Texts'],
  new: ['新建稿件', 'New text'],
  state: ['状态', 'State'],
  everyState: ['全部状态', 'Every state'],
  search: ['标题中的词或文号', 'Words of the title, or a document number'],
  none: ['还没有稿件。点击“新建稿件”开始。', 'No text yet. Begin with “New text”.'],
  noMatch: ['没有符合条件的稿件，可放宽筛选条件。', 'No text matches; loosen the filters.'],
  noSite: ['没有您可以查看稿件的网站。', 'There is no site whose texts you may read.'],
  changed: ['修改于', 'Changed'],
  keptTexts: ['本机保留的文本', 'Kept on this device'],
  keptTextsAbout: [
    '还没有存到服务器的修改，以及冲突时您这一方的文本。打开后可恢复或与已保存的稿件对照。',
    'Changes the server does not have, and your side of conflicts. Open one to restore it or compare it with what is saved.',
  ],
  untitled: ['未命名', 'Untitled'],
  keptCopy: ['冲突时的副本', 'Copy from a conflict'],
  keptChange: ['未保存的修改', 'Unsaved change'],
  keptNew: ['未保存的新稿', 'Unsaved new text'],
  discard: ['丢弃', 'Discard'],
  discardKept: ['丢弃《{{title}}》在本机的文本？', 'Discard what this device kept of “{{title}}”?'],
  discardAbout: [
    '丢弃后不能找回；服务器上的稿件不受影响。',
    'It cannot be brought back; the text on the server stays as it is.',
  ],
  cancel: ['取消', 'Cancel'],
  published: ['发布于', 'Published'],
} as const satisfies Words;
