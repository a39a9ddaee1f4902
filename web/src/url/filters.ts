import { useMemo } from "react";
import { useSearch } from "wouter";

/** The parameters that every list, the command line and the address share. */
export const FILTERS = [
  "from",
  "to",
  "kind",
  "type",
  "place",
  "actor",
  "source",
  "status",
  "review",
  "grade",
  "disputed",
  "document",
  "q",
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** The filters that a query holds. */
export function filtersOf(search: string): Filters {
  const params = new URLSearchParams(search);
  const found: Partial<Record<FilterName, string>> = {};
  for (const name of FILTERS) {
    const value = params.get(name);
    if (value !== null && value !== "") found[name] = value;
  }
  return found;
}

/** The filters in the address; the object stays the same while they do. */
export function useFilters(): Filters {
  const search = useSearch();
  return useMemo(() => filtersOf(search), [search]);
}

/** An address that keeps the filters in force, for links from screen to screen. */
export function withFilters(path: string, filters: Filters, more: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams({ ...filters, ...more }).toString();
  return text === "" ? path : `${path}?${text}`;
}
