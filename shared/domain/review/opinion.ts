/** What one reviewer decided of one text and said about it. Kept for good, also when the text is edited after. */
export type Opinion = {
  readonly version: 1;
  readonly opinionId: string;
  readonly stage: string;
  readonly decision: 'approve' | 'return';
  /** Where a returned text went: an earlier stage, or undefined for its author. */
  readonly toStage?: string | undefined;
  readonly accountId: string;
  readonly name: string;
  readonly deputyFor?: string | undefined;
  readonly at: string;
  readonly comment: string;
  readonly secrecy?: 'cleared' | 'refer' | undefined;
  /** The saved state that was read. */
  readonly revision: number;
};
