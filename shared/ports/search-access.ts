/** What one may do in the search engine: ask, also change the index, or look after the engine. */
export type SearchRole = 'reader' | 'writer' | 'operator';

/** Who may do what in the search engine, where it keeps roles of its own. */
export interface SearchAccess {
  /**
   * Writes what the role allows and gives it to exactly these members, by the names the engine knows callers by. Doing it twice is
   * harmless.
   *
   * @throws where the engine does not take it
   */
  assign(role: SearchRole, members: readonly string[]): Promise<void>;
  /** Takes the role from these members; without a member left it is removed. A role that is not there is fine. @throws as `assign` */
  withdraw(role: SearchRole, members: readonly string[]): Promise<void>;
}
