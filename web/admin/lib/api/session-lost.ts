type Asker = () => Promise<boolean>;

let ask: Asker | undefined;
let asking: Promise<boolean> | undefined;

/** The dialog that signs a person in again tells here how it is asked. */
export const onSessionLost = (asker: Asker): (() => void) => {
  ask = asker;
  return () => {
    if (ask === asker) ask = undefined;
  };
};

/** Asks the person to sign in again, once for all calls that wait; whether they did. */
export const sessionLost = (): Promise<boolean> => {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined;
  });
  return asking;
};
