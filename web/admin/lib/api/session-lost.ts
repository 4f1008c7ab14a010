type Asker = () => Promise<boolean>;

let ask: Asker | undefined;
let asking: Promise<boolean> | undefined;
let giveUp: () => void = () => undefined;

/** The dialog that signs a person in again tells here how it is asked; a question it leaves open when it goes is answered with no. */
export const onSessionLost = (asker: Asker): (() => void) => {
  ask = asker;
  return () => {
    if (ask !== asker) return;
    ask = undefined;
    giveUp();
  };
};

/** Asks the person to sign in again, once for all calls that wait; whether they did. */
export const sessionLost = (): Promise<boolean> => {
  if (asking) return asking;
  const gone = new Promise<boolean>((resolve) => {
    giveUp = () => resolve(false);
  });
  asking = Promise.race([ask?.() ?? Promise.resolve(false), gone]).finally(() => {
    asking = undefined;
  });
  return asking;
};
