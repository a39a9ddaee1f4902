/** Strokes on a grid of 24, drawn for this workbench. */
const PATHS = {
  add: "M12 5v14M5 12h14",
  inbox: "M4 13l2.5-8h11L20 13v6H4v-6zm0 0h5l1.2 2.5h3.6L15 13h5",
  incident: "M12 3l2.6 5.6L20.5 9.5l-4.3 4.2 1 6L12 16.9 6.8 19.7l1-6L3.5 9.5l5.9-.9L12 3z",
  timeline: "M3 6h9M8 12h12M5 18h8M3 6v0M20 12v0",
  map: "M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0113 0c0 4.800-6.500 11-6.500 11zm0-8.500a2.500 2.500 0 100-5 2.500 2.500 0 000 5z",
  track: "M4 18l5-6 4 3 7-9M20 6h-4M20 6v4",
  actor: "M12 12a4 4 0 100-8 4 4 0 000 8zm-7.500 8.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6",
  source:
    "M5 12a2.500 2.500 0 105 0 2.500 2.500 0 10-5 0zM14.500 6.500a2.500 2.500 0 105 0 2.500 2.500 0 10-5 0zM14.500 17.500a2.500 2.500 0 105 0 2.500 2.500 0 10-5 0zM9.700 10.800l5.100-3M9.700 13.200l5.100 3",
  document: "M6 3h8l4 4v14H6V3zm8 0v4h4M9 12h6M9 16h6",
  search: "M10.500 17a6.500 6.500 0 100-13 6.500 6.500 0 000 13zM15.500 15.500L20.500 20.500",
  run: "M4 12a8 8 0 0113.700-5.600L20 8.500M20 4v4.500h-4.500M20 12a8 8 0 01-13.700 5.600L4 15.500M4 20v-4.500h4.500",
  export: "M12 15V4M8 7.500L12 3.500l4 4M5 13v7h14v-7",
  settings:
    "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500a2.500 2.500 0 100-5 2.500 2.500 0 000 5zM9 19.500a2.500 2.500 0 100-5 2.500 2.500 0 000 5z",
  help: "M9 9.200a3 3 0 115 2.200c-1.200 1-2 1.500-2 3M12 18v.5",
  filter: "M4 6h16M7 12h10M10 18h4",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.500l4.500 4.500L19 7",
  question: "M9 9a3 3 0 115 2.200c-1.200 1-2 1.600-2 3.100M12 18v.4",
  edit: "M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19 4 20z",
  span: "M5 8V5h3M19 8V5h-3M5 16v3h3M19 16v3h-3M8 12h8",
  merge: "M6 4v4c0 4 6 4 6 8v4M18 4v4c0 4-6 4-6 8",
  apart: "M9 5L4 12l5 7M15 5l5 7-5 7M12 4v16",
  undo: "M8 5L4 9l4 4M4 9h10a6 6 0 010 12h-3",
  moon: "M19.500 14.500A8 8 0 019.500 4.500a8 8 0 1010 10z",
  sun: "M12 16.500a4.500 4.500 0 100-9 4.500 4.500 0 000 9zM12 2v2.500M12 19.500V22M2 12h2.500M19.500 12H22M5 5l1.700 1.700M17.300 17.300L19 19M5 19l1.700-1.700M17.300 6.700L19 5",
  folder: "M3 6h6l2 2.500h10V19H3V6z",
  warning: "M12 4L2.500 20h19L12 4zm0 6v5M12 17.300v.4",
  next: "M9 5l7 7-7 7",
  back: "M15 5l-7 7 7 7",
  calendar: "M4 6h16v14H4V6zM4 10.500h16M8.500 3.500v4M15.500 3.500v4",
  down: "M5 9l7 7 7-7",
  external: "M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9",
  layers: "M12 4l9 5-9 5-9-5 9-5zM3 14l9 5 9-5",
  why: "M12 3.500a8.500 8.500 0 100 17 8.500 8.500 0 000-17zM12 11v5.500M12 7.500v.4",
  quote: "M10 7c-3 .5-4.500 2.500-4.500 5.500V17h5v-5h-3M19 7c-3 .5-4.500 2.500-4.500 5.500V17h5v-5h-3",
  copy: "M9 9h11v11H9V9zM5 15H4V4h11v1",
} as const;
export type IconName = keyof typeof PATHS;

/** Icons that point in the direction of reading. */
const DIRECTED: ReadonlySet<IconName> = new Set(["next", "back", "undo", "quote", "external"]);

/** A decoration: what it means must stand in words beside it or in the label of its button. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={DIRECTED.has(name) ? "icon directed" : "icon"}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
