import type { Shape } from "../../../record/index.ts";
import type { JobFailures, JobView } from "../../api/jobs.ts";
import type { Of } from "./parts.ts";

/** Articles on their way into the record. */
export const JOBS: Readonly<Record<string, Shape>> = {
  import: {
    text: ["string=", "one article's text"],
    urls: ["string[]=", "http or https addresses"],
    fetch: ["boolean=", "must be true with `urls`: the word that the server may open connections to them"],
    sample: ["boolean=", "true: read the sample's invented articles"],
    title: ["string?=", "of the text"],
    url: ["string?=", "of the text"],
    outlet: ["string?=", "for what carries none"],
    published: ["string?=", "ISO 8601 date, for what carries none"],
  },
  failure: {
    path: ["string", "file or address, as it was sent"],
    item: ["integer?", "line or record, counted from 1"],
    message: ["string", "what was wrong, in English"],
    mend: ["string", "how to mend it, in English"],
    values: ["object", "what the words name, as `limit`"],
  },
  failures: {
    code: ["string", "cause, as in `docs/problems.md`"],
    count: ["integer", "inputs that failed for it"],
    first: ["failure[]", "the first twenty"],
  } satisfies Of<JobFailures>,
  found: { events: ["integer", ""], statements: ["integer", ""], figures: ["integer", ""] },
  "job-error": { code: ["string", ""], message: ["string", ""], mend: ["string", ""], values: ["object", ""] },
  job: {
    id: ["string", ""],
    state: ["job-state", "how far it is"],
    by: ["string", "who began it"],
    kind: ["job-kind", "what it reads"],
    began: ["instant", ""],
    ended: ["instant?", "null = it is not over"],
    share: ["number?", "share done, 0 to 1; null = unknown"],
    inputs: ["integer", "files, texts or addresses that it was given"],
    read: ["integer", "articles read so far"],
    added: ["integer", "new articles"],
    updated: ["integer", "articles read anew"],
    known: ["integer", "articles that were there already"],
    found: ["found", "claims in the articles stored so far"],
    failed: ["integer", "inputs that could not be read"],
    failures: ["failures[]", "by cause, the most frequent first"],
    documents: ["string[]", "ids of the first hundred articles"],
    error: ["job-error?", "why all of it failed"],
  } satisfies Of<JobView>,
};
