/** A running engine. */
export type Engine = {
  readonly name: string;
  readonly version: string;
  readonly endpoint: string;
  /** Where seconds written move the engine's clock ahead. */
  readonly clockFile?: string;
  readonly stop: () => Promise<void>;
};

/** Installs an engine where it is missing and starts it. @throws Error when it does not start */
export type StartEngine = (logFolder: string) => Promise<Engine>;
