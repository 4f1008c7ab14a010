const offset = 8 * 60 * 60 * 1000;

/** An ISO instant as a public page shows it, `YYYY-MM-DD HH:MM` in China Standard Time; empty when it is no instant. */
export const localTime = (instant: string): string => {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return '';
  const shifted = new Date(time + offset).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
};

/** The day of an ISO instant in China Standard Time, `YYYY-MM-DD`; empty when it is no instant. */
export const localDate = (instant: string): string => localTime(instant).slice(0, 10);
