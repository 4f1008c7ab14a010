import { describe, expect, test } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

describe('[SEC-03] given the name a file came with', () => {
  test.each([
    ['关于印发方案的通知.docx', '关于印发方案的通知.docx'],
    ['../../etc/passwd', 'passwd.docx'],
    ['C:\\Users\\x\\名单.doc', '名单.docx'],
    ['a.php.docx', 'a_php.docx'],
    ['.htaccess', 'file.docx'],
    ['CON.docx', 'file-CON.docx'],
    ['a\u202exslx.docx', 'axslx.docx'],
    ['"><script>.docx', 'script.docx'],
    ['a\r\nSet-Cookie: x.docx', 'aSet-Cookie_ x.docx'],
    ['', 'file.docx'],
    ['...docx', 'file.docx'],
    [`${'长'.repeat(300)}.docx`, `${'长'.repeat(80)}.docx`],
    ['$(rm -rf).docx', '(rm -rf).docx'],
  ])('when it is %j, then it is kept as %j', (name, expected) => {
    expect(safeFileName(name, 'docx')).toBe(expected);
  });
});
