import { onTestFinished } from 'vitest';
import type { Item, ItemPage, Query, TableStore } from '../../table-store.ts';

/** An isolated store, and what the suite must be able to do to it. */
export type TableStoreUnderTest = {
  readonly store: TableStore;
  /** Lets time pass for the engine's ten-minute tokens; undefined where the engine's clock is out of reach. */
  readonly advance: ((seconds: number) => Promise<void> | void) | undefined;
  readonly close?: (() => Promise<void>) | undefined;
};

export type CreateTableStore = () => Promise<TableStoreUnderTest> | TableStoreUnderTest;

/** A store for one test, closed when it ends. */
export const openFor = async (create: CreateTableStore): Promise<TableStoreUnderTest> => {
  const made = await create();
  onTestFinished(async () => made.close?.());
  return made;
};

/** An item of partition `p`, version 1, with `attributes` over it. */
export const item = (sk: string, attributes: Partial<Item> = {}): Item => ({ pk: 'p', sk, version: 1, ...attributes });

/** All pages of a query, one after the other. */
export const allPages = async (store: TableStore, query: Query, between?: (page: ItemPage) => Promise<void>) => {
  const pages: ItemPage[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.query({ ...query, cursor });
    pages.push(page);
    await between?.(page);
    cursor = page.cursor;
    // An engine that goes in circles must fail the test, not hang it.
    if (pages.length > 500) throw new Error('the pages do not end');
  } while (cursor !== undefined);
  return pages;
};

/** The sort keys of all pages, in order. */
export const sortKeys = async (store: TableStore, query: Query): Promise<readonly string[]> =>
  (await allPages(store, query)).flatMap(({ items }) => items.map(({ sk }) => sk));
