/** As much of autocannon as the benchmark uses; it ships no types. */
declare module 'autocannon' {
  export type Request = {
    readonly method?: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  export type Options = {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Requests a second over all connections; as many as come through when left out. */
    readonly overallRate?: number;
    readonly ignoreCoordinatedOmission?: boolean;
    readonly requests: readonly Request[];
  };
  export type Result = {
    readonly requests: { readonly average: number };
    readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number; readonly max: number };
    readonly throughput: { readonly average: number };
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  };
  const autocannon: (options: Options) => Promise<Result>;
  export default autocannon;
}
