import type { StoredDocument } from "../../../src/record/index.ts";
import { quoted, type Words } from "../i18n/words-for.ts";

/** What an article is called: by its title, its headline, or the name of its file. */
export const articleTitle = ({ title, headline, name }: StoredDocument): string => title ?? headline ?? name;

/** Who published an article; where nobody knows, the article itself by the beginning of its title. */
export function outletName(
  of: { readonly outlet: string | null; readonly title?: string | null; readonly headline?: string | null },
  t: Words["t"],
): string {
  const title = of.title ?? of.headline ?? null;
  return of.outlet ?? (title === null ? t("documents.noOutlet") : quoted(title));
}
