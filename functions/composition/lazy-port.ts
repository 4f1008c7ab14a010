/** A port that is made when its first method is called; what making it throws, that call throws. */
export const lazyPort = <Port extends object>(make: () => Port): Port => {
  let made: Port | undefined;
  const real = (): Port => {
    made ??= make();
    return made;
  };
  return new Proxy({} as Port, {
    get: (_, name) => {
      // Asked by whatever awaits a value, before anybody uses the port.
      if (name === 'then') return undefined;
      return (...args: unknown[]) => {
        const port = real() as Readonly<Record<PropertyKey, (...args: unknown[]) => unknown>>;
        return port[name]?.(...args);
      };
    },
  });
};
