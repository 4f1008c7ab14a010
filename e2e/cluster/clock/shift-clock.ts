/** Moves every `Date` that is made from now on by so many milliseconds. Needs nothing around it: it also runs in a page. */
export const shiftClock = (ms: number): void => {
  const real = globalThis.Date;
  const now = (): number => real.now() + ms;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
};
