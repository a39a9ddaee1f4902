import type { ComponentType } from "react";
import type { MessageKey } from "./i18n/index.ts";
import type { IconName } from "./ui/icon.tsx";

/** A page of the workbench. A line here is all that puts one into the rail, the keys and the routes; its code is loaded when it is first shown. */
export interface Screen {
  readonly id: string;
  /** Path with `:parameters`, as wouter reads it. */
  readonly path: string;
  readonly title: MessageKey;
  /** Absent for pages that are reached from another one. */
  readonly rail?: { readonly icon: IconName; readonly group: "judge" | "explore" | "record" };
  /** Id of the screen in the rail that this one belongs to. */
  readonly under?: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const SCREENS: readonly Screen[] = [
  {
    id: "inbox",
    path: "/inbox",
    title: "nav.inbox",
    rail: { icon: "inbox", group: "judge" },
    load: () => import("./screens/inbox/index.tsx"),
  },
  {
    id: "incidents",
    path: "/incidents",
    title: "nav.incidents",
    rail: { icon: "incident", group: "judge" },
    load: () => import("./screens/incidents/index.tsx"),
  },
  {
    id: "incident",
    path: "/incidents/:id",
    title: "nav.incidents",
    under: "incidents",
    load: () => import("./screens/incident/index.tsx"),
  },
  {
    id: "timeline",
    path: "/timeline",
    title: "nav.timeline",
    rail: { icon: "timeline", group: "explore" },
    load: () => import("./screens/timeline/index.tsx"),
  },
  {
    id: "map",
    path: "/map",
    title: "nav.map",
    rail: { icon: "map", group: "explore" },
    load: () => import("./screens/map/index.tsx"),
  },
  {
    id: "tracks",
    path: "/tracks",
    title: "nav.tracks",
    rail: { icon: "track", group: "explore" },
    load: () => import("./screens/tracks/index.tsx"),
  },
  {
    id: "actors",
    path: "/actors",
    title: "nav.actors",
    rail: { icon: "actor", group: "explore" },
    load: () => import("./screens/actors/index.tsx"),
  },
  {
    id: "actor",
    path: "/actors/:id",
    title: "nav.actors",
    under: "actors",
    load: () => import("./screens/actor/index.tsx"),
  },
  {
    id: "sources",
    path: "/sources",
    title: "nav.sources",
    rail: { icon: "source", group: "explore" },
    load: () => import("./screens/sources/index.tsx"),
  },
  {
    id: "documents",
    path: "/documents",
    title: "nav.documents",
    rail: { icon: "document", group: "explore" },
    load: () => import("./screens/documents/index.tsx"),
  },
  {
    id: "reader",
    path: "/documents/:id",
    title: "nav.documents",
    under: "documents",
    load: () => import("./screens/reader/index.tsx"),
  },
  {
    id: "search",
    path: "/search",
    title: "nav.search",
    rail: { icon: "search", group: "explore" },
    load: () => import("./screens/search/index.tsx"),
  },
  {
    id: "start",
    path: "/start",
    title: "nav.start",
    rail: { icon: "add", group: "record" },
    load: () => import("./screens/start/index.tsx"),
  },
  {
    id: "runs",
    path: "/runs",
    title: "nav.runs",
    rail: { icon: "run", group: "record" },
    load: () => import("./screens/runs/index.tsx"),
  },
  {
    id: "export",
    path: "/export",
    title: "nav.export",
    rail: { icon: "export", group: "record" },
    load: () => import("./screens/export/index.tsx"),
  },
  { id: "settings", path: "/settings", title: "nav.settings", load: () => import("./screens/settings/index.tsx") },
];
