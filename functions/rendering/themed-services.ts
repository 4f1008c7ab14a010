import type { Services } from '#functions/composition/services.ts';
import { type RenderingServices, renderingServices } from '#functions/rendering/rendering-services.ts';
import { themedRenderer } from '#functions/rendering/worker/themed-renderer.ts';
import type { ThemeSources } from '#shared/rendering/theme/theme.ts';
import { templatesOf } from '#shared/repositories/template/templates-of.ts';

/** What planner and worker ask for, with pages made by a theme and the templates of the sites. Make it once a process. */
export const themedServices = (
  services: Pick<Services, 'tables' | 'objects' | 'queue' | 'clock' | 'config'>,
  theme: ThemeSources,
): RenderingServices =>
  renderingServices({ ...services, renderer: themedRenderer(theme, templatesOf(services.tables)) });
