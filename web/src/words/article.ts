import type { StoredDocument } from "../../../src/record/index.ts";

/** What an article is called: by its title, its headline, or the name of its file. */
export const articleTitle = ({ title, headline, name }: StoredDocument): string => title ?? headline ?? name;
