import robotsParser from 'robots-parser';

/** What a robots.txt allows one agent. */
export type RobotsRules = { readonly allows: (url: string) => boolean; readonly delaySeconds: number };

// The package describes its ES shape, Node gives the function itself.
const parse = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
};

/** The rules of a host for `agent`; what the text does not mention is allowed. */
export const robotsRules = (origin: string, text: string, agent: string): RobotsRules => {
  const robots = parse(`${origin}/robots.txt`, text);
  return {
    allows: (url) => robots.isAllowed(url, agent) !== false,
    delaySeconds: robots.getCrawlDelay(agent) ?? 0,
  };
};
