import type { Bilingual } from '#shared/domain/site/site.ts';

/** What a notice on the desk is about. */
export const noticeKinds = ['upkeep', 'rectification', 'filing', 'duty', 'collection', 'drill', 'submission'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something one person is told on their desk and by mail. */
export type Notice = {
  readonly noticeId: string;
  readonly accountId: string;
  readonly version: number;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly siteId: string;
  readonly title: Bilingual;
  readonly lines: readonly Bilingual[];
  /** Where on the desk it is dealt with, below its root, e.g. `/upkeep?site=jyj`. */
  readonly address: string;
  readonly readAt?: string | undefined;
};

/** Where a person's notices go besides the desk; without an address the mail of their site's unit is used. */
export type NoticeSettings = {
  readonly accountId: string;
  readonly version: number;
  readonly email?: string | undefined;
  /** Notices on the desk only. */
  readonly mailOff: boolean;
};
