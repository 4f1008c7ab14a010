/** What the rules are kept by: tests of a text's quality, tiers that adopt, classes of units that are ranked. */
export const qualities = ['place-missing', 'unit-missing', 'first-person', 'unit-name'] as const;
export const tiers = ['nation', 'province', 'city', 'county'] as const;
export const classes = ['departments', 'districts'] as const;
/** How each way of dealing with offers is called. */
export const offerWords = { refused: 'offersRefused', pending: 'pushPending', direct: 'pushDirect' } as const;
