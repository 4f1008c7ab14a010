/** Now. Everything that depends on time asks this. */
export interface Clock {
  now(): Date;
}
