import { expect, test } from 'vitest';
import { bodyHtml } from './body-html.ts';

test('given blocks of every form, when they are rendered, then lists and tables are grouped and text is escaped', () => {
  expect(bodyHtml('\n甲<乙&丙\n## 一、题\n- 一\n- 二\n|项|值|\n|a|1|\n> 署名')).toBe(
    [
      '<p>甲&lt;乙&amp;丙</p>\n<h2>一、题</h2>',
      '<ul><li>一</li><li>二</li></ul>',
      '<table><thead><tr><th scope="col">项</th><th scope="col">值</th></tr></thead><tbody><tr><td>a</td><td>1</td></tr></tbody></table>',
      '<p class="signature">署名</p>',
    ].join('\n'),
  );
});
