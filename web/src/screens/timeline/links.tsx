import type { TimelineView } from "../../api/types.ts";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Arrows from what is answered to its answer; dashed where nobody says so. The table and the side say the same in words. */
export function Links(props: {
  readonly links: TimelineView["links"];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly chosen: string | null;
  readonly height: number;
}) {
  const { links, spots, chosen, height } = props;
  return (
    <svg className="links" height={height} aria-hidden="true">
      <defs>
        <marker id="answer" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {links.map(({ from, to, basis }) => {
        const a = spots.get(to);
        const b = spots.get(from);
        if (a === undefined || b === undefined) return null;
        const bend = Math.max(16, Math.abs(b.x - a.x) / 3);
        const lit = chosen === from || chosen === to;
        return (
          <path
            key={`${from} ${to}`}
            className={`link ${basis} ${lit ? "lit" : ""}`}
            d={`M${a.x} ${a.y}C${a.x + bend} ${a.y - bend / 3} ${b.x - bend} ${b.y - bend / 3} ${b.x} ${b.y}`}
            markerEnd="url(#answer)"
          />
        );
      })}
    </svg>
  );
}
