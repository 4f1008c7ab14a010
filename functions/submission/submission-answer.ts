import type { Submission } from '#shared/domain/submission/submission.ts';

/** A submission as the API answers it. */
export const submissionAnswer = (submission: Submission) => ({
  ...submission,
  columnIds: [...submission.columnIds],
  adoptions: submission.adoptions.map((adoption) => ({ ...adoption })),
});
