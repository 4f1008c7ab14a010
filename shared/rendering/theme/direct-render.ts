import {
  type Context,
  type Emitter,
  type Expression,
  IfTag,
  isTruthy,
  LiquidError,
  Output,
  RenderError,
  type Template,
  TypeGuards,
  toValue,
  toValueSync,
  type Value,
} from 'liquidjs';
import { printed } from '#shared/rendering/theme/html.ts';

/** Puts one part of a template into the output. */
type Step = (context: Context, emitter: Emitter) => void;
type Read = (context: Context) => unknown;

type Operand = { readonly content?: unknown; readonly variable?: unknown; readonly props?: readonly Operand[] };

/** A literal, or a path of fixed names. */
const operandRead = (token: Operand): Read | undefined => {
  if ('content' in token) return () => token.content;
  const { props } = token;
  if (!props || token.variable !== undefined || !props.every((prop) => 'content' in prop)) return undefined;
  const names = props.map((prop) => String(prop.content));
  const [first = ''] = names;
  return (context) => {
    let value: unknown = context['findScope'](first);
    for (const name of names) value = toValueSync(context.readProperty(value as object, name) as never);
    return value;
  };
};

/** An expression of literals, paths and binary operators; undefined for any other, which stays with the engine. */
const expressionRead = ({ postfix }: Expression): Read | undefined => {
  const stack: Read[] = [];
  for (const token of postfix as readonly (Operand & { readonly operator?: string })[]) {
    const { operator } = token;
    if (operator === undefined) {
      const read = operandRead(token);
      if (!read) return undefined;
      stack.push(read);
      continue;
    }
    const right = stack.pop();
    const left = stack.pop();
    if (!left || !right) return undefined;
    stack.push((context) => {
      const apply = context.opts.operators[operator] as (left: unknown, right: unknown, context: Context) => unknown;
      return toValueSync(apply(left(context), right(context), context) as never);
    });
  }
  return stack.length === 1 ? stack[0] : undefined;
};

const valueRead = ({ initial, filters }: Value, plain: number): Read | undefined =>
  filters.length === plain ? expressionRead(initial) : undefined;

const outputStep = (template: Output): Step | undefined => {
  // The one filter of a plain output is the escaping the engine adds.
  const read = valueRead(template.value, 1);
  return read && ((context, emitter) => emitter.write(printed(toValue(read(context)))));
};

type Branch = { readonly value: Value; readonly templates: Template[] };

const ifStep = (template: IfTag): Step | undefined => {
  const { branches, elseTemplates } = template as unknown as {
    readonly branches: readonly Branch[];
    readonly elseTemplates?: Template[];
  };
  const choices = branches.map(({ value, templates }) => ({ read: valueRead(value, 0), templates }));
  if (choices.some(({ read }) => !read)) return undefined;
  return (context, emitter) => {
    const chosen = choices.find(({ read }) => isTruthy(toValue(read?.(context)), context));
    const templates = chosen?.templates ?? elseTemplates;
    if (templates) renderDirect(templates, context, emitter);
  };
};

const engineStep =
  (template: Template): Step =>
  (context, emitter) => {
    const text: unknown = toValueSync(template.render(context, emitter) as never);
    if (text) emitter.write(text);
  };

const stepOf = (template: Template): Step => {
  if (TypeGuards.isHTMLToken(template.token)) {
    const text = template.token.getContent();
    return (_, emitter) => emitter.write(text);
  }
  const direct =
    template instanceof Output ? outputStep(template) : template instanceof IfTag ? ifStep(template) : undefined;
  return direct ?? engineStep(template);
};

const plans = new WeakMap<readonly Template[], readonly (readonly [Step, Template])[]>();

const planOf = (templates: readonly Template[]): readonly (readonly [Step, Template])[] => {
  const known = plans.get(templates);
  if (known) return known;
  const plan = templates.map((template) => [stepOf(template), template] as const);
  plans.set(templates, plan);
  return plan;
};

/**
 * Renders parsed templates synchronously. Text, printed paths and plain conditions, nearly all of a page, run without the
 * engine's generators, which take three quarters of its time; everything else goes the engine's own way.
 */
export const renderDirect = (templates: readonly Template[], context: Context, emitter: Emitter): unknown => {
  context.renderLimit.check(performance.now());
  for (const [step, template] of planOf(templates)) {
    try {
      step(context, emitter);
    } catch (error) {
      throw LiquidError.is(error) ? error : new RenderError(error as Error, template);
    }
    if (context.breakCalled || context.continueCalled) break;
  }
  return (emitter as Emitter & { readonly buffer?: unknown }).buffer;
};
