/** A year of a cluster, as norms and annual reports tell of real ones (docs/requirements.tsv, OPS-02). */
export type LoadProfile = {
  readonly sites: number;
  readonly articlesPerYear: number;
  readonly viewsPerYear: number;
  /** What has gathered in ten years. */
  readonly archive: { readonly articles: number; readonly attachments: number };
};

export const loadProfiles = {
  county: {
    sites: 1,
    articlesPerYear: 9000,
    viewsPerYear: 1_500_000,
    archive: { articles: 60_000, attachments: 90_000 },
  },
  prefecture: {
    sites: 60,
    articlesPerYear: 80_000,
    viewsPerYear: 20_000_000,
    archive: { articles: 800_000, attachments: 1_500_000 },
  },
  province: {
    sites: 600,
    articlesPerYear: 600_000,
    viewsPerYear: 500_000_000,
    archive: { articles: 5_000_000, attachments: 9_000_000 },
  },
} as const satisfies Readonly<Record<string, LoadProfile>>;
export type LoadProfileName = keyof typeof loadProfiles;
