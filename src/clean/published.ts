import { type Day, isoOf, nextDay, readIsoDay } from "../arabic/index.ts";
import type { Published, RawText } from "../record/index.ts";
import type { Problem } from "../text/index.ts";
import type { Piece } from "./piece.ts";

const dayInterval = (day: Day, basis: Published["basis"]): Published => ({
  from: isoOf(day),
  to: isoOf(nextDay(day)),
  basis,
});

/**
 * When the article came out, as the day that is written: metadata first, then the datelines. A date that cannot be read with certainty,
 * or two that differ, gives a problem, never a guess.
 */
export function publishedOf(
  raw: RawText,
  pieces: readonly Piece[],
): { readonly published: Published | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [...(raw.problems ?? [])];
  const given = raw.published === null || raw.published.trim() === "" ? null : readIsoDay(raw.published);
  if (raw.published !== null && raw.published.trim() !== "" && given === null) {
    const message = `The metadata's publication date ${JSON.stringify(raw.published.slice(0, 60))} is neither ISO 8601 nor RFC 2822.`;
    problems.push({ code: "clean.metadata-date", start: 0, end: 0, message });
  }
  const read = readDatelines(pieces, problems);
  if (given === null) return { published: read && dayInterval(read, "dateline"), problems };
  const piece = pieces.find((p) => p.date?.day && p.date.role !== "update");
  if (read && piece && isoOf(read) !== isoOf(given)) {
    const message = `The dateline says ${isoOf(read)}, the metadata ${isoOf(given)}; the metadata is kept.`;
    problems.push({ code: "clean.dateline-differs", start: piece.line.start, end: piece.line.end, message });
  }
  return { published: dayInterval(given, "metadata"), problems };
}

/** The day that the datelines agree on; a line of publication wins over a bare date, a bare date over an update. */
function readDatelines(pieces: readonly Piece[], problems: Problem[]): Day | null {
  for (const { line, date } of pieces) {
    if (!date || date.fault === null) continue;
    const message = `This date of publication cannot be read with certainty: ${date.fault}.`;
    problems.push({ code: "clean.dateline-unclear", start: line.start, end: line.end, message });
  }
  for (const role of ["publish", "plain", "update"] as const) {
    const dated = pieces.filter((p) => p.date?.role === role && p.date.day !== null);
    const days = new Set(dated.map((p) => isoOf(p.date!.day!)));
    if (days.size === 1) return dated[0]!.date!.day;
    if (days.size > 1) {
      const { line } = dated[1]!;
      const message = `The datelines differ: ${[...days].join(", ")}.`;
      problems.push({ code: "clean.datelines-differ", start: line.start, end: line.end, message });
      return null;
    }
  }
  return null;
}
