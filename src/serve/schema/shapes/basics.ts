import type { Shape } from "../../../record/index.ts";
import type { RecordStatus } from "../../../store/index.ts";
import type { SessionView } from "../../api/basics.ts";
import type { ProblemBody } from "../../problem.ts";
import { named, type Of, span } from "./parts.ts";

/** What a record and its people are. */
export const BASICS: Readonly<Record<string, Shape>> = {
  "problem-body": {
    type: ["string", "a URN of the code"],
    title: ["string", "what kind of refusal it is"],
    status: ["integer", "HTTP status"],
    code: ["string", "stable; `docs/problems.md` explains each"],
    detail: ["string", "what was wrong, in English"],
    mend: ["string", "how to mend it, in English"],
    values: ["object", "what the words name, as `field` or `limit`"],
  } satisfies Of<ProblemBody>,
  span,
  named,
  session: {
    user: ["string?", "who is signed in"],
    role: ["role?", "what they may do"],
    way: ["way", "how one signs in"],
    record: ["string", "name of the record"],
    program: ["string", "version of Isnad"],
    tiles: ["string?", "template of the addresses of map tiles"],
    tilesCredit: ["string?", "whom they are owed to, to stand beside them"],
  } satisfies Of<SessionView>,
  credentials: {
    name: ["string", "of the user"],
    password: ["string", "of the user"],
  },
  record: {
    name: ["string", "of the record"],
    folder: ["string?", "where it lies; null for those who come over the network"],
    documents: ["integer", "number of articles"],
    events: ["integer", "claims that are events"],
    statements: ["integer", "claims that are statements"],
    figures: ["integer", "claims that are figures"],
    reviews: ["integer", "judgements, those taken back included"],
    reviewed: ["object", "latest claims by what people made of them"],
    orphaned: ["integer", "reviews that hold on to nothing any more"],
    incidents: ["object", "how many, disputed, and by what people made of them"],
    joined: ["object?", "the last joining, and what came after it"],
    textBytes: ["integer", "bytes of all texts in UTF-8"],
    diskBytes: ["integer", "bytes that the record takes"],
    versions: ["version[]", "what read the articles, the first first"],
  } satisfies Of<RecordStatus & { name: string; folder: string }>,
  version: {
    id: ["string", "program and knowledge"],
    since: ["instant", "when it first wrote to this record"],
    documents: ["integer", "articles that it read"],
    current: ["integer", "articles whose latest extraction is its"],
  } satisfies Of<RecordStatus["versions"][number]>,
};
