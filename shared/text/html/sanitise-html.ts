import sanitizeHtml from 'sanitize-html';
import {
  allowedAttributes,
  allowedElements,
  containerElements,
  droppedWithContent,
  renamedElements,
} from './body/body-policy.ts';
import { type AddressPolicy, cleanAttribute } from './body/clean-attribute.ts';
import { dissolveContainers } from './body/dissolve-containers.ts';
import { refuseDeepNesting } from './body/refuse-deep-nesting.ts';

export type SanitisedHtml = {
  readonly html: string;
  /** What was taken out, once each and at most 50: `script`, `p onclick`, `a href javascript:alert(1)`. */
  readonly removed: readonly string[];
};

/** Pure presentation: taken out without a word. */
const silent = new Set([
  'style',
  'class',
  'align',
  'valign',
  'bgcolor',
  'border',
  'cellpadding',
  'cellspacing',
  'face',
  'size',
  'color',
  'width',
  'height',
  'nowrap',
  'target',
  'name',
  'rel',
  'dir',
  'noshade',
  'hspace',
  'vspace',
]);
const silentElements = new Set([
  'span',
  'font',
  'o:p',
  'colgroup',
  'col',
  'big',
  'small',
  'body',
  'html',
  'label',
  'st1:chsdate',
  'meta',
  'link',
]);
const needsAddress: Readonly<Record<string, string>> = { img: 'src', source: 'src' };

const maximumDepth = 60;
const allowedTags = [...Object.keys(allowedElements), ...containerElements];
const attributesByElement = Object.fromEntries(allowedTags.map((name) => [name, [...allowedAttributes(name)]]));

/**
 * Reduces untrusted HTML to the markup of an article body: what body-policy.ts allows, no styles, no scripts, no
 * foreign media. Idempotent. Relative addresses are resolved against `baseUrl`, in-page anchors prefixed `a-`.
 * Throws `input-invalid` where thousands of elements are left open.
 */
export const sanitiseHtml = (html: string, policy: AddressPolicy = {}): SanitisedHtml => {
  refuseDeepNesting(html);
  const removed = new Set<string>();
  const report = (what: string): void => {
    if (removed.size < 50) removed.add(what.slice(0, 120));
  };
  let containers = false;

  const transform = (found: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const tagName = Object.hasOwn(renamedElements, found) ? (renamedElements[found] as string) : found;
    const isContainer = containerElements.has(tagName);
    containers ||= isContainer;
    const isAllowed = Object.hasOwn(allowedElements, tagName);
    if (!isAllowed && !isContainer && !silentElements.has(tagName)) report(tagName);
    const names = allowedAttributes(tagName);
    const attribs: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
      const clean = isAllowed && names.includes(name) ? cleanAttribute(name, value, policy) : undefined;
      if (clean !== undefined) attribs[name] = clean;
      else if (name === 'href' || name === 'src' || name === 'poster') report(`${tagName} ${name} ${value}`);
      else if (!silent.has(name)) report(`${tagName} ${name}`);
    }
    if (tagName === 'a' && attributes['name'] && !attribs['id']) {
      const id = cleanAttribute('id', attributes['name'], policy);
      if (id) attribs['id'] = id;
    }
    if (tagName === 'img') attribs['alt'] ??= '';
    if (tagName === 'video' || tagName === 'audio') attribs['controls'] = '';
    return { tagName, attribs };
  };

  const clean = sanitizeHtml(html, {
    allowedTags,
    allowedAttributes: attributesByElement,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nonTextTags: [...droppedWithContent],
    nestingLimit: maximumDepth,
    selfClosing: ['img', 'br', 'hr', 'source'],
    transformTags: { '*': transform },
    exclusiveFilter: ({ tag, attribs }) => {
      if (tag === 'a' && !attribs['href'] && !attribs['id']) return 'excludeTag';
      const needed = needsAddress[tag];
      return needed !== undefined && !attribs[needed];
    },
  });
  return { html: containers ? dissolveContainers(clean) : clean, removed: [...removed] };
};
