import { validateTemplates } from '#shared/rendering/theme/validate-templates.ts';
import { loadBaseTheme } from '../../../web/theme/base-theme.ts';

let base: ReturnType<typeof loadBaseTheme>['sources'] | undefined;

/** The templates a theme overrides one by one, by name. */
export const baseTemplates = (): readonly { readonly name: string; readonly source: string }[] => {
  base ??= loadBaseTheme().sources;
  return [...base.templates].map(([name, source]) => ({ name, source }));
};

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
