import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ImportMapping, importMappingSchema } from '#functions/publishing/import/import-mapping.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { siteIdSchema } from '#shared/schemas/http/common.ts';

/** What `import articles` was asked to do. */
export type ImportArguments = {
  readonly path: string;
  readonly siteId: string;
  readonly mapping: ImportMapping;
  readonly approvedBy?: string | undefined;
  readonly basis: string;
  /** Where the report goes; beside the source when undefined. */
  readonly report?: string | undefined;
};

export const importUsage = [
  '用法 / Usage: import articles <文件或目录 file or folder> --site <siteId>',
  '  --column <columnId>      导入到这个栏目 / into this column',
  '  --map <file.json>        原栏目到栏目的对应 / which column stands for which',
  '  --approved-by <account>  由终审人负责，直接发布 / a final reviewer answers for it: published at once',
  '  --basis <text>           发布依据（与 --approved-by 同用） / on what basis (with --approved-by)',
  '  --report <file>          报告写到哪里 / where the report goes',
].join('\n');

const options = {
  site: { type: 'string' },
  column: { type: 'string' },
  map: { type: 'string' },
  'approved-by': { type: 'string' },
  basis: { type: 'string' },
  report: { type: 'string' },
  // Read by whoever runs the command.
  json: { type: 'boolean' },
  'no-wait': { type: 'boolean' },
} as const;

const refuse = (zh: string, en: string): never => {
  throw new DomainError('import-refused', en, {}, [{ pointer: '', zh, en }]);
};

const mappingOf = async (file: string | undefined, column: string | undefined): Promise<ImportMapping> => {
  let written: unknown = {};
  try {
    if (file) written = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    refuse(`对应文件无法读取：${file}`, `The mapping cannot be read: ${file}`);
  }
  const parsed = importMappingSchema.safeParse({ ...(written as object), ...(column ? { default: column } : {}) });
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('; ');
  return refuse(`对应文件不合要求：${where}`, `The mapping does not fit: ${where}`);
};

/** Reads the words; `pathOf` tells what a path means. @throws DomainError import-refused with what is wrong */
export const importArguments = async (
  args: readonly string[],
  pathOf: (given: string) => string,
): Promise<ImportArguments> => {
  const read = () => parseArgs({ args: [...args], options, allowPositionals: true });
  let given: ReturnType<typeof read>;
  try {
    given = read();
  } catch (error) {
    return refuse(importUsage, error instanceof Error ? error.message : importUsage);
  }
  const { values, positionals } = given;
  const [path] = positionals;
  if (!path || positionals.length !== 1) return refuse(importUsage, 'Name one file or folder');
  const site = siteIdSchema.safeParse(values.site);
  if (!site.success) return refuse('须用 --site 指明网站', 'Name the site with --site');
  if (values['approved-by'] !== undefined && !values.basis?.trim())
    return refuse('用了 --approved-by 就须用 --basis 写明依据', '--approved-by needs --basis');
  return {
    path,
    siteId: site.data,
    mapping: await mappingOf(values.map && pathOf(values.map), values.column),
    approvedBy: values['approved-by'],
    basis: values.basis ?? '',
    report: values.report,
  };
};
