import type { DatabaseSync } from 'node:sqlite';
import type { Answer } from '../writer/writer-protocol.ts';

/** One act inside a group: writes and answers, or throws and leaves nothing. */
export type Act = () => Answer;

const inSavepoint = (database: DatabaseSync, act: Act): Answer => {
  database.exec('SAVEPOINT act');
  try {
    const answer = act();
    database.exec('RELEASE act');
    return answer;
  } catch (error) {
    database.exec('ROLLBACK TO act; RELEASE act');
    return { error: String(error) };
  }
};

/** Runs the acts in one transaction, each on its own savepoint; when the commit fails, every act has failed. */
export const groupCommit = (database: DatabaseSync, acts: readonly Act[]): readonly Answer[] => {
  try {
    database.exec('BEGIN IMMEDIATE');
    const answers = acts.map((act) => inSavepoint(database, act));
    database.exec('COMMIT');
    return answers;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    return acts.map(() => ({ error: String(error) }));
  }
};
