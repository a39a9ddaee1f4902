import type { Field, Named } from "../../../record/index.ts";
import type { Titled } from "../../api/basics.ts";
import type { DocumentView } from "../../api/documents.ts";

/** A field for each of a type's. */
export type Of<T> = Record<keyof T, Field>;

export const stored = {
  id: ["string", "`d_` and a hash of the text and what its input said of it"],
  name: ["string", "the id that its input gave it"],
  sha256: ["sha256", "of the text in UTF-8"],
  outlet: ["string?", "who published it"],
  title: ["string?", "as given by the input"],
  headline: ["string?", "where there is no title: its title block, or how it begins"],
  url: ["string?", "as given by the input"],
  published: ["string?", "as given by the input, unread"],
  origin: ["object", "where it came from: kind, path, item"],
  readAt: ["instant", "when it was read for this record"],
  length: ["integer", "UTF-16 code units of the text"],
} satisfies Of<DocumentView["document"]>;

export const span = {
  start: ["integer", "first UTF-16 code unit"],
  end: ["integer", "one past the last"],
} satisfies Of<{ start: number; end: number }>;

export const titled = {
  title: ["string=", "of the article, where its outlet is unknown and the name is its id"],
} satisfies Of<Titled>;

export const named = {
  name: ["string", "as Arabic texts give it"],
  name_en: ["string?", "in English, where it is known"],
} satisfies Of<Named>;
