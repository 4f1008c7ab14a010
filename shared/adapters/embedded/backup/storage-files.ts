/** The databases of a data folder that hold what cannot be made again. */
export const databaseFiles = ['queue.db', 'tables.db', 'objects.db', 'counters.db'] as const;

export type DatabaseFile = (typeof databaseFiles)[number];

/** The key that tokens and second factors hang on. */
export const secretFile = 'secret' as const;

/** Folders of mails, written and sent. */
export const mailFolders = ['outbox', 'sent'] as const;

/** Names that the object store gives its files; no other is ever followed. */
export const objectFileName = /^[0-9a-f]{3}[/\\][0-9a-f]{40}$/;
