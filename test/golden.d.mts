import type { Machine } from "isnad";

export declare const GOLDENS: URL;
export declare function goldenOf(slug: string, machine: Machine): string;
