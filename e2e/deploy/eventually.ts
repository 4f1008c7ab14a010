/** Tries again until nothing throws any more; throws the last error when that does not happen in time. */
export const eventually = async (attempt: () => Promise<void>, withinMs = 90_000): Promise<void> => {
  for (const until = Date.now() + withinMs; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};
