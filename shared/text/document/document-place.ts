/** One place of a document as a person would look for it (`第 3 页`, `工作表“名单” B12`) and the plain text there. */
export type DocumentPlace = { readonly place: string; readonly text: string };
