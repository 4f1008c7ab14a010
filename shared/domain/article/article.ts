import type { AdoptedFrom } from '#shared/domain/article/adopted-from.ts';
import type { Occasion } from '#shared/domain/article/occasion.ts';

/** What an article is (docs/architecture.md, Interfaces). */
export const articleKinds = [
  'news',
  'notice',
  'policyDocument',
  'interpretation',
  'regulation',
  'guide',
  'leaderProfile',
  'organisationProfile',
  'gallery',
  'video',
  'link',
  'singlePage',
] as const;
export type ArticleKind = (typeof articleKinds)[number];

export const interpretationForms = ['text', 'infographic', 'video', 'pressConference', 'expert', 'leader'] as const;
export const openStages = ['decision', 'execution', 'management', 'service', 'result'] as const;
export const validities = ['effective', 'amended', 'abolished', 'expired'] as const;
export const openModes = ['proactive', 'onRequest', 'withheld'] as const;

/** Where the text comes from. `name` is shown as 来源; a repost names its address. */
export type Source = { readonly kind: 'original' | 'repost'; readonly name: string; readonly url?: string | undefined };

/** A file or picture of an article; the bytes live in the object store under `mediaId`. `size` in bytes. */
export type MediaRef = {
  readonly mediaId: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
};

export type Relation = {
  readonly siteId: string;
  readonly articleId: string;
  readonly relation: 'interpretation' | 'policy' | 'related';
};

/** A leader's entry (负责人信息); shown only within the term, in `rank` order, low first. Dates `YYYY-MM-DD`. */
export type LeaderEntry = {
  readonly name: string;
  readonly position: string;
  readonly duties: string;
  readonly resume: string;
  readonly rank: number;
  readonly from: string;
  readonly to?: string | undefined;
};

/** All that a person enters: what a review reads and a checksum covers. Instants are ISO 8601 UTC, dates `YYYY-MM-DD`. */
export type EditionContent = {
  readonly columnId: string;
  /** Further columns of the same site whose lists show it; its address stays that of `columnId`. */
  readonly alsoIn?: readonly string[] | undefined;
  readonly kind: ArticleKind;
  readonly lang: 'zh' | 'en';
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly summary?: string | undefined;
  readonly author?: string | undefined;
  readonly editor?: string | undefined;
  readonly source: Source;
  readonly keywords: readonly string[];
  /** SHA-256 of the clean body; the body itself is the object `<siteId>/bodies/<bodyHash>`. */
  readonly bodyHash: string;
  /** Files of its own site that the body shows or links to. */
  readonly bodyFiles?: readonly string[] | undefined;
  readonly image?: MediaRef | undefined;
  readonly gallery: readonly MediaRef[];
  readonly attachments: readonly MediaRef[];
  readonly related: readonly Relation[];
  /** The article of the same site that this one translates. */
  readonly translationOf?: string | undefined;
  readonly link?: string | undefined;
  readonly interpretationForm?: (typeof interpretationForms)[number] | undefined;
  readonly leader?: LeaderEntry | undefined;
  readonly occasion?: Occasion | undefined;
  readonly documentNumber?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly publisher?: string | undefined;
  readonly coPublishers: readonly string[];
  readonly subjectClass?: string | undefined;
  readonly genreClass?: string | undefined;
  readonly audienceClass?: string | undefined;
  readonly openMode: (typeof openModes)[number];
  readonly openBasis?: string | undefined;
  readonly openStage?: (typeof openStages)[number] | undefined;
  readonly validity?: (typeof validities)[number] | undefined;
  readonly effectiveOn?: string | undefined;
  readonly abolishedOn?: string | undefined;
  /** `site`: shown on its own site only, mounts leave it out; `cluster`: wherever its column is shown. */
  readonly publishScope: 'site' | 'cluster';
  /** Goes online no earlier than this. */
  readonly effectiveAt?: string | undefined;
  /** Goes offline then. */
  readonly expiresAt?: string | undefined;
  /** Top of its column until then. */
  readonly pinnedUntil?: string | undefined;
};

export type LiveStatus = 'published' | 'expired' | 'withdrawn' | 'takenDown';
/** `deleted`: a text that was never online and that its writers gave up; it can be recovered. */
export type WorkingStatus = 'draft' | 'inReview' | 'returned' | 'approved' | 'scheduled' | 'deleted';

/** Why an edition may be online: exactly these three (nothing unreviewed goes online). */
export type PublicationBasis =
  | {
      readonly kind: 'review';
      readonly chain: readonly string[];
      readonly decisions: readonly StageApproval[];
      readonly checksum: string;
    }
  | {
      readonly kind: 'emergency';
      readonly leader: string;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
      readonly reviewDueAt: string;
      readonly reviewedAt?: string | undefined;
    }
  | { readonly kind: 'migration'; readonly by: string; readonly basis: string; readonly at: string };

/** One stage that said yes: to which text (`checksum`), with what secrecy result. */
export type StageApproval = {
  readonly stage: string;
  readonly accountId: string;
  readonly name: string;
  readonly deputyFor?: string | undefined;
  readonly at: string;
  readonly comment: string;
  readonly checksum: string;
  readonly secrecy: 'cleared';
};

export type LiveEdition = {
  readonly content: EditionContent;
  readonly revision: number;
  readonly status: LiveStatus;
  readonly basis: PublicationBasis;
  /** Number of the publication record (登记建档). */
  readonly recordNumber: string;
  /** Set once, at the first publication. */
  readonly publishedAt: string;
  /** When this edition went online. */
  readonly editionAt: string;
  /** Site-relative, e.g. `/zcfg/2026/01J….html`. */
  readonly url: string;
  readonly statusAt: string;
  readonly statusReason?: string | undefined;
};

export type WorkingEdition = {
  readonly content: EditionContent;
  readonly revision: number;
  readonly status: WorkingStatus;
  readonly editedBy: { readonly accountId: string; readonly name: string };
  /** Everybody who had a hand in this text: none of them may review it. */
  readonly authors: readonly string[];
  readonly updatedAt: string;
  /** Set while in review and after. */
  readonly review?: ReviewRound | undefined;
  /** Goes online then, once approved. */
  readonly scheduledAt?: string | undefined;
};

export type ReviewRound = {
  readonly chain: readonly string[];
  /** The stage that decides next; undefined once all approved. */
  readonly stage?: string | undefined;
  readonly checksum: string;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly dueAt?: string | undefined;
  readonly approvals: readonly StageApproval[];
  readonly returned?:
    | {
        readonly stage: string;
        readonly by: string;
        readonly name: string;
        readonly at: string;
        readonly comment: string;
        readonly secrecy?: 'refer' | undefined;
      }
    | undefined;
};

/** One published item of any kind. At least one of `live` and `working` is there. */
export type Article = {
  readonly articleId: string;
  readonly siteId: string;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Numbers revisions; grows by one with each save. */
  readonly lastRevision: number;
  readonly live?: LiveEdition | undefined;
  readonly working?: WorkingEdition | undefined;
  /** Reserved at first publication, never reused. */
  readonly indexNumber?: string | undefined;
  /** Where its rows stand on its own site now: what a later change must remove. */
  readonly placed: readonly { readonly columnId: string; readonly displayKey: string }[];
  /** A change of the publication date that waits for a second person. */
  readonly dateChange?:
    | { readonly to: string; readonly reason: string; readonly by: string; readonly at: string }
    | undefined;
  /** What was derived from it when it was saved last (article-form.ts); undefined before that was counted. */
  readonly form?: number | undefined;
  /** Address the import found it at; makes the import idempotent. */
  readonly origin?: string | undefined;
  /** Set where the text is another site's, adopted. */
  readonly adoptedFrom?: AdoptedFrom | undefined;
};
