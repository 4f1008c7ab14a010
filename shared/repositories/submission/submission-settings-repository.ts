import type { Site } from '#shared/domain/site/site.ts';
import { type SubmissionSettings, startSettings } from '#shared/domain/submission/submission-settings.ts';
import type { TableStore, Write } from '#shared/ports/table-store.ts';
import { entityOf, entityPut } from '#shared/repositories/entity.ts';
import { submissionKeys } from '#shared/repositories/submission/submission-keys.ts';

/** How the site sends and receives; what holds at the start where nobody set anything, and for rules added since. */
export const submissionSettingsOf = async (tables: TableStore, site: Site): Promise<SubmissionSettings> => {
  const item = await tables.get(submissionKeys.settings(site.siteId));
  return { ...startSettings(site), ...(item ? entityOf<SubmissionSettings>(item) : {}) };
};

/** Saves settings read at `version - 1`. */
export const putSubmissionSettings = (settings: SubmissionSettings): Write =>
  entityPut(submissionKeys.settings(settings.siteId), settings);
