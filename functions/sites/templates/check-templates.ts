import { validateTemplates } from '#shared/rendering/theme/validate-templates.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

let base: ReturnType<typeof loadBaseTheme>['sources'] | undefined;

/**
 * Asserts that a theme's own templates, by name, can be used over the base theme: well formed, and printed within the
 * limits of a page.
 *
 * @throws DomainError template-invalid with template and, where known, line and column
 */
export const checkTemplates = (own: ReadonlyMap<string, string>): Promise<void> => {
  base ??= loadBaseTheme().sources;
  return validateTemplates(base, own);
};
