import type { Plugin } from 'vite';

/** The words of components that the desk has none of. */
const unused = /\n {2}(?:Tour|Transfer|ColorPicker|Carousel): \{[^}]*\},?/g;

/**
 * Makes Chinese the words the components fall back to, as it is the desk's first language: their own fallback is English,
 * and both together are more than the first load may carry. English comes when it is chosen.
 */
export const chineseFirst = (): Plugin => ({
  name: 'chinese-first',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!/\/en_US$/.test(source) || !importer?.includes('/antd/es/')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id.endsWith('/antd/es/locale/en_US.js') ? found.id.replace('en_US', 'zh_CN') : found;
  },
  transform(code, id) {
    return id.endsWith('/antd/es/locale/zh_CN.js') ? { code: code.replace(unused, ''), map: null } : null;
  },
});
