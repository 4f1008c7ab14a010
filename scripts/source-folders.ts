import { existsSync } from 'node:fs';

/** The top-level folders that hold source and exist, for tools that stop at a missing one. */
export const sourceFolders = (): readonly string[] =>
  ['infra', 'functions', 'web', 'shared', 'e2e', 'bench', 'scripts'].filter((folder) => existsSync(folder));
