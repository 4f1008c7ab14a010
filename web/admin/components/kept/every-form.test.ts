import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const features = new URL('../../features/', import.meta.url);

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => [name, readFileSync(new URL(name, features), 'utf8')]),
);

const filesWith = (pattern: RegExp): readonly string[] =>
  [...sources].filter(([, source]) => pattern.test(source)).map(([name]) => name);

/** Forms that keep nothing, and why that is right. */
const plainForms: Readonly<Record<string, string>> = {
  'session/sign-in-form.tsx': 'secret',
  'session/change-password-form.tsx': 'secret',
  'session/own-second-factor.tsx': 'secret',
  'articles/body/link-dialog.tsx': 'part of a text, which is kept',
  'articles/body/picture-dialog.tsx': 'part of a text, which is kept',
  'sites/merge-site.tsx': 'confirms one act by its name',
  'records/start-checklist.tsx': 'asks for one day',
  'accounts/what-and-why.tsx': 'asks, and changes nothing',
  'templates/templates-page.tsx': 'names a theme, which is saved with its first template',
  'reviews/decision/return-dialog.tsx': 'kept by useKept',
  'reviews/decision/approve-dialog.tsx': 'kept by useKept',
};

/** Fields outside of forms that keep nothing, and why that is right. */
const plainFields: Readonly<Record<string, string>> = {
  'blocks/block/entries-editor.tsx': 'drawn by the blocks, which are kept',
};

/** What is saved with a version but by no form, and why that is right. */
const plainSaves: Readonly<Record<string, string>> = {
  'articles/writing/use-writing.ts': 'texts have a saver of their own',
  'articles/panels/history-panel.tsx': 'acts on a text that is saved before',
  'articles/acts/use-submitting.tsx': 'acts on a text that is saved before',
  'media/file/replace-file.tsx': 'a file in the place of a file',
  'accounts/account-acts.tsx': 'a switch',
};

/** What asks for a reason but keeps it elsewhere, and where. */
const reasonsKeptElsewhere: Readonly<Record<string, string>> = {
  'articles/acts/article-acts.ts': 'asked by acts/act-dialog.tsx',
  'reviews/batch/use-batch.ts': 'asked by the dialogs of decision/',
  'reviews/decision/use-decision.ts': 'asked by the dialogs of decision/',
};

/** The argument of every question of the library's own, which is gone with what was typed once it is answered. */
const questionsIn = (source: string): readonly string[] =>
  [...source.matchAll(/\b(?:modal|Modal)\.(?:confirm|info|warning|success|error)\(/g)].map(({ index, 0: call }) => {
    let depth = 1;
    let end = index + call.length;
    for (; depth > 0 && end < source.length; end += 1) {
      if (source[end] === '(') depth += 1;
      else if (source[end] === ')') depth -= 1;
    }
    return source.slice(index, end);
  });

const asksForReason = (endpoint: object): boolean => {
  const shapesOf = (schema: unknown): readonly object[] => {
    const { shape, options } = (schema ?? {}) as { shape?: object; options?: readonly unknown[] };
    return shape ? [shape, ...Object.values(shape).flatMap(shapesOf)] : (options ?? []).flatMap(shapesOf);
  };
  return shapesOf((endpoint as { body?: unknown }).body).some((shape) => 'reason' in shape || 'comment' in shape);
};

type Named = readonly [name: string, endpoint: { readonly ifMatch?: boolean }];

const namedEndpoints = (): readonly Named[] =>
  Object.values(
    import.meta.glob<Record<string, object>>('../../../../shared/schemas/http/**/*-endpoints.ts', { eager: true }),
  ).flatMap((module) =>
    Object.entries(module)
      .filter(([, value]) => typeof value === 'object')
      .flatMap(([name, value]): readonly Named[] =>
        'method' in value
          ? [[name, value as unknown as Named[1]]]
          : Object.entries(value)
              .filter(([, inner]) => typeof inner === 'object' && inner !== null && 'method' in inner)
              .map(([inner, endpoint]) => [`${name}.${inner}`, endpoint as Named[1]]),
      ),
  );

describe('given every form of the desk', () => {
  test('[CNT-06] when it is none of those that need not, then what is entered is kept and conflicts show both sides', () => {
    expect(filesWith(/<[Ff]orm[\s<>]/).toSorted()).toEqual(Object.keys(plainForms).toSorted());
    expect(filesWith(/<KeptForm\b/).length).toBeGreaterThan(25);
    for (const name of ['reviews/decision/return-dialog.tsx', 'reviews/decision/approve-dialog.tsx'])
      expect(sources.get(name)).toContain('useKept<');
  });

  test('[CNT-06] when fields stand outside of a form, then they filter a list or what they hold is kept too', () => {
    // What is entered of a text goes through its saver.
    const isText = (name: string): boolean => name.startsWith('articles/');
    const fields = filesWith(/<(Input|InputNumber|SourceEditor|DateField)\b|<Input\.TextArea/).filter((name) => {
      const source = sources.get(name) ?? '';
      return !/<Form\.Item|components\/kept\/|<search|className="filters"|"[a-z-]*filters"/.test(source);
    });
    expect(fields.filter((name) => !(name in plainForms || isText(name))).toSorted()).toEqual(
      Object.keys(plainFields).toSorted(),
    );
  });

  test('when it asks for a day or a time, then it asks in the language of the desk and not in that of the browser', () => {
    expect(filesWith(/type="(date|time|month|week|datetime-local)"|<(DatePicker|TimePicker|RangePicker)\b/)).toEqual(
      [],
    );
    expect(filesWith(/<DateField\b/).length).toBeGreaterThan(18);
  });

  test('[CNT-06] when something is saved with the version that was seen, then a conflict is met by what keeps it', () => {
    const versioned = namedEndpoints().filter(([, { ifMatch }]) => ifMatch === true);
    expect(versioned.length).toBeGreaterThan(15);
    const plain = versioned.flatMap(([name]) =>
      filesWith(new RegExp(`\\b(useAct|call)\\(\\s*${name.replaceAll('.', '\\.')}\\b`)),
    );
    expect([...new Set(plain)].toSorted()).toEqual(Object.keys(plainSaves).toSorted());
  });

  test("[CNT-06] when a question is the library's own, then nothing is typed into it that a failed act would lose", () => {
    const questions = [...sources].flatMap(([name, source]) =>
      questionsIn(source).map((question) => ({ name, question })),
    );
    expect(questions.length).toBeGreaterThan(15);
    const typedInto = questions.filter(({ question }) =>
      /<(Input|InputNumber|Select|DatePicker|Form)\b/.test(question),
    );
    expect(typedInto.map(({ name }) => name)).toEqual([]);
  });

  test('[CNT-06] when an act asks for a reason, then a failed act leaves it on this device', () => {
    const asking = namedEndpoints().filter(([, endpoint]) => asksForReason(endpoint));
    expect(asking.length).toBeGreaterThan(12);
    const users = asking.flatMap(([name]) =>
      filesWith(new RegExp(`\\b(useAct|call|useKeptAct)\\([^)]*\\b${name.split('.').at(-1)}\\b`)),
    );
    expect(users.length).toBeGreaterThan(10);
    const losing = [...new Set(users)].filter(
      (name) => !/<ReasonAct\b|components\/kept\//.test(sources.get(name) ?? ''),
    );
    expect(losing.toSorted()).toEqual(Object.keys(reasonsKeptElsewhere).toSorted());
  });
});
