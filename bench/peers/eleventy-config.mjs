// Copied into the project that Eleventy builds: Liquid as the theme needs it, with what speeds Eleventy up switched on.
import { qrSvg } from '../../shared/text/qr-svg.ts';

export default (config) => {
  config.setLiquidOptions({ outputEscape: 'escape', cache: true, dynamicPartials: true, jsTruthy: false });
  config.setDynamicPermalinks(false);
  config.setQuietMode(true);
  config.addLiquidFilter('qr', qrSvg);
  return {
    dir: { input: 'input', includes: '_includes', output: 'output' },
    templateFormats: ['html'],
    // Bodies are articles, not templates.
    htmlTemplateEngine: false,
  };
};
