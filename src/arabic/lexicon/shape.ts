/** What the shape of a word tells when no lexeme explains it; a guess, never a reading. */
export interface Shape {
  readonly definite: boolean;
  /** `plural-f` on `ات`, `plural-m` on `ون`, `oblique` on `ين` (plural or dual), `dual` on `ان`, `feminine` on `ة`, `nisba` on `ي` or `ية`, else null. */
  readonly ending: "plural-f" | "plural-m" | "oblique" | "dual" | "feminine" | "nisba" | null;
  /** Begins like a present verb (يـ or تـ, no article) and has no ending of nouns. */
  readonly presentLike: boolean;
}

/** Reads the outside of a word in normal form: `shapeOf("الزيتونيات")` is definite with the ending of a feminine plural. */
export function shapeOf(norm: string): Shape {
  const definite = norm.length > 4 && (norm.startsWith("ال") || norm.startsWith("لل"));
  const ending = norm.length < 4 ? null : endingOf(norm);
  const first = norm[0];
  const presentLike =
    !definite && norm.length >= 4 && (first === "ي" || first === "ت") && (ending === null || ending === "plural-m");
  return { definite, ending, presentLike };
}

function endingOf(norm: string): Shape["ending"] {
  if (norm.endsWith("ية") || norm.endsWith("ي")) return "nisba";
  if (norm.endsWith("ة")) return "feminine";
  if (norm.endsWith("ات")) return "plural-f";
  if (norm.endsWith("ون")) return "plural-m";
  if (norm.endsWith("ين")) return "oblique";
  if (norm.endsWith("ان")) return "dual";
  return null;
}
