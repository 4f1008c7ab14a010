import { DomainError } from '#shared/domain/errors.ts';
import { blocksOf } from '#shared/rendering/theme/block-tags.ts';
import { Blocks } from '#shared/rendering/theme/blocks.ts';
import { sampleData } from '#shared/rendering/theme/sample-data.ts';
import { compileTheme, type ThemeSources } from '#shared/rendering/theme/theme.ts';

/** A site may have as many templates of its own; each at most the theme's source limit. */
const maxTemplates = 200;
const namePattern = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/;

const sampleBlocks = (): Blocks => {
  const { blocks } = sampleData;
  return new Blocks(async ({ block }) => blocks[block as keyof typeof blocks]);
};

/**
 * Whether a site may use `own` over the base theme: every one is parsed (syntax, tags, filters) and printed with sample data
 * under the limits of a real page. Throws `template-invalid` with the first fault's name, line and column.
 */
export const validateTemplates = async (base: ThemeSources, own: ReadonlyMap<string, string>): Promise<void> => {
  if (own.size > maxTemplates)
    throw new DomainError('template-invalid', `more than ${maxTemplates} templates`, { limit: maxTemplates });
  for (const template of own.keys())
    if (!namePattern.test(template))
      throw new DomainError('template-invalid', `template name ${template} is not like pages/home-site`, { template });
  const theme = compileTheme(base, own);
  for (const name of own.keys()) {
    theme.check(name);
    const globals = { ...sampleData.page, t: base.words.zh };
    const blocks = sampleBlocks();
    blocksOf.set(globals, blocks);
    try {
      await blocks.settle(() => theme.print(name, globals));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new DomainError('template-invalid', `template ${name}: ${error.message}`, { template: name });
    }
  }
};
