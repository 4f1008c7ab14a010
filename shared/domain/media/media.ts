/** `uploading` until all parts are there; `quarantined` until a scan cleared it; only `ready` files are served. `takenDown` went with its article. */
export type MediaStatus = 'uploading' | 'processing' | 'quarantined' | 'ready' | 'refused' | 'takenDown';

/** A smaller rendition of a picture, e.g. `w800.webp`; `width` in pixels. */
export type MediaVariant = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
};

/** Why a file is not served, in both languages of the interface. */
export type MediaRefusal = { readonly code: string; readonly zh: string; readonly en: string };

/** One file of a site. Objects: original `<siteId>/originals/<mediaId>`, served `<siteId>/media/<mediaId>/<name>`. */
export type Media = {
  readonly mediaId: string;
  readonly siteId: string;
  readonly version: number;
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly status: MediaStatus;
  readonly scan: 'pending' | 'clean' | 'infected' | 'notScanned';
  readonly refusal?: MediaRefusal | undefined;
  readonly uploadId?: string | undefined;
  readonly sha256?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly variants: readonly MediaVariant[];
  /** Whether the places of its text stand at `<siteId>/texts/<mediaId>.json`. */
  readonly hasText: boolean;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly createdBy: string;
  readonly createdAt: string;
};

export const mediaObjectKey = {
  original: (siteId: string, mediaId: string) => `${siteId}/originals/${mediaId}`,
  served: (siteId: string, mediaId: string, name: string) => `${siteId}/media/${mediaId}/${name}`,
  text: (siteId: string, mediaId: string) => `${siteId}/texts/${mediaId}.json`,
} as const;

/** Public address of a file on every host of the cluster. */
export const mediaUrl = (siteId: string, mediaId: string, name: string): string =>
  `/media/${siteId}/${mediaId}/${encodeURIComponent(name)}`;
