import type { Services } from '#functions/composition/services.ts';
import { upperSite } from '#functions/submission/change/upper-site.ts';
import type { EditionContent } from '#shared/domain/article/article.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Json } from '#shared/domain/json.ts';
import type { Site } from '#shared/domain/site/site.ts';
import { type QualityFinding, qualityFindings, unitName } from '#shared/domain/submission/quality-rules.ts';
import { readBody } from '#shared/repositories/article/body-store.ts';
import { SiteRepository } from '#shared/repositories/site/site-repository.ts';
import { submissionSettingsOf } from '#shared/repositories/submission/submission-settings-repository.ts';
import { htmlText } from '#shared/text/html/html-text.ts';

/** All that the rules of the site above find in a text of a unit (CNT-14). */
export const checkSubmission = async (
  { tables, objects }: Pick<Services, 'tables' | 'objects'>,
  unit: Site,
  content: EditionContent,
): Promise<readonly QualityFinding[]> => {
  const upper = await upperSite(tables, unit);
  const [settings, own, sites, body] = await Promise.all([
    submissionSettingsOf(tables, upper),
    submissionSettingsOf(tables, unit),
    new SiteRepository(tables).list(),
    readBody(objects, unit.siteId, content.bodyHash),
  ]);
  const { places, quality: severity } = settings;
  return qualityFindings({
    title: content.title,
    bodyText: htmlText(body),
    places,
    unit: unitName(unit.unit.name || unit.name.zh, places, [unit.name.zh, ...own.abbreviations]),
    units: sites.filter(({ kind }) => kind !== 'topic').map(({ name }) => unitName(name.zh, places)),
    severity,
  });
};

/** @throws DomainError checks-block with every finding, when one of them blocks */
export const assertQuality = (findings: readonly QualityFinding[]): void => {
  if (findings.some(({ severity }) => severity === 'block'))
    throw new DomainError('checks-block', 'quality rules block', {}, [], { findings: findings as unknown as Json });
};
