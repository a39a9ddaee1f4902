import { type Field, SHAPES, type Shape } from "../../record/index.ts";
import type { RecordStatus } from "../../store/index.ts";
import {
  type ChainLink,
  type ChangeView,
  type ClaimView,
  type DiffPage,
  type DocumentRow,
  type DocumentView,
  type FieldView,
  type HitView,
  type InSentence,
  JOB_STATES,
  type JobFailures,
  type JobView,
  LAYERS,
  type Mark,
  type RuleView,
  type SentenceView,
  type SessionView,
  type WhyView,
} from "../api.ts";
import { ROLES } from "../guard/roles.ts";
import type { ProblemBody } from "../problem.ts";

/** Closed sets beside those of the record. */
export const SETS: Readonly<Record<string, readonly string[]>> = {
  role: ROLES,
  way: ["link", "password"],
  layer: LAYERS,
  "change-kind": ["new", "changed", "gone"],
  "claim-kind": ["event", "statement", "figure"],
  "review-state": ["accepted", "rejected", "proposed"],
  "chain-role": ["outlet", "source", "via", "speaker"],
  "job-state": JOB_STATES,
  "job-kind": ["files", "text", "urls", "sample"],
  "list-format": ["json", "csv"],
  "document-order": ["read", "latest", "newest", "oldest"],
};

type Of<T> = Record<keyof T, Field>;

const stored = {
  id: ["string", "`d_` and a hash of the text and what its input said of it"],
  name: ["string", "the id that its input gave it"],
  sha256: ["sha256", "of the text in UTF-8"],
  outlet: ["string?", "who published it"],
  title: ["string?", "as given by the input"],
  url: ["string?", "as given by the input"],
  published: ["string?", "as given by the input, unread"],
  origin: ["object", "where it came from: kind, path, item"],
  readAt: ["instant", "when it was read for this record"],
  length: ["integer", "UTF-16 code units of the text"],
} satisfies Of<DocumentView["document"]>;

const span = { start: ["integer", "first UTF-16 code unit"], end: ["integer", "one past the last"] } satisfies Of<{
  start: number;
  end: number;
}>;

/** What requests send and answers give, beside the shapes of the record. */
const API: Readonly<Record<string, Shape>> = {
  "problem-body": {
    type: ["string", "a URN of the code"],
    title: ["string", "what kind of refusal it is"],
    status: ["integer", "HTTP status"],
    code: ["string", "stable; `docs/problems.md` explains each"],
    detail: ["string", "what was wrong, in English"],
    mend: ["string", "how to mend it, in English"],
  } satisfies Of<ProblemBody>,
  span,
  session: {
    user: ["string?", "who is signed in"],
    role: ["role?", "what they may do"],
    way: ["way", "how one signs in"],
    record: ["string", "name of the record"],
    program: ["string", "version of Isnad"],
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
  "stored-document": stored,
  "claim-counts": {
    event: ["integer", ""],
    statement: ["integer", ""],
    figure: ["integer", ""],
  },
  "document-row": {
    document: ["stored-document", "what it says of itself"],
    published: ["published?", "when it came out, as given or read"],
    claims: ["claim-counts", "claims of its latest extraction"],
    judged: ["integer", "how many of them are judged"],
  } satisfies Of<DocumentRow>,
  mark: {
    ...span,
    layer: ["layer", "what the stretch is marked as"],
    kind: ["string", "of mention, of claim or of block"],
    ref: ["string?", "mention or claim that it belongs to"],
    name: ["string?", "Arabic name"],
    name_en: ["string?", "English name"],
    rule: ["string?", "that found it"],
  } satisfies Of<Mark>,
  "chain-link": {
    role: ["chain-role", "which link of the chain"],
    name: ["string", "who"],
    start: ["integer?", "null = not said in the text"],
    end: ["integer?", "null = not said in the text"],
    kind: ["speaker-kind?", "kind of speaker"],
  } satisfies Of<ChainLink>,
  "field-value": {
    field: ["string", "name of the field"],
    value: ["any", "as in the record, or as a person edited it"],
    spans: ["span[]", "the words that it was read from"],
    edited: ["boolean", "by a person"],
  } satisfies Of<FieldView>,
  claim: {
    id: ["string", "`e_`, `s_` or `f_` and a hash"],
    kind: ["claim-kind", ""],
    local: ["string", "id inside the article"],
    document: ["string", "id of its document"],
    review: ["review-state", "what people made of it"],
    etag: ["string", "to be sent as `If-Match` with an edit"],
    claim: ["object", "the event, statement or figure of `docs/record.md`"],
    fields: ["field-value[]", "each value with its words"],
    chain: ["chain-link[]", "who says it, nearest to the reader first"],
    version: ["string", "program and knowledge that made it"],
  } satisfies Of<ClaimView>,
  "claim-row": {
    id: ["string", "`e_`, `s_` or `f_` and a hash"],
    kind: ["claim-kind", ""],
    local: ["string", "id inside the article"],
    document: ["stored-document", "where it stands"],
    review: ["review-state", "what people made of it"],
    etag: ["string", "to be sent as `If-Match` with an edit"],
    claim: ["object", "the event, statement or figure of `docs/record.md`"],
    fields: ["field-value[]", "each value with its words"],
    chain: ["chain-link[]", "who says it, nearest to the reader first"],
    version: ["string", "program and knowledge that made it"],
    published: ["published?", "when its article came out"],
    sentence: ["in-sentence", "its sentence"],
  },
  sentence: {
    ...span,
    paragraph: ["integer", "counted from 0"],
    block: ["block-kind", "the block that it stands in"],
  } satisfies Of<SentenceView>,
  paragraph: { ...span, block: ["block-kind", "the block that it stands in"] },
  "document-view": {
    document: ["stored-document", "what it says of itself"],
    published: ["published?", "when it came out"],
    version: ["string?", "that read it"],
    text: ["string", "exactly as read; all spans count in it"],
    blocks: ["block[]", "labelled stretches that cover it"],
    paragraphs: ["paragraph[]", "in order"],
    sentences: ["sentence[]", "in order"],
    marks: ["mark[]", "by where they begin, the longer first"],
    claims: ["claim[]", "events by date, then statements and figures"],
    problems: ["problem[]", "what a person should look at"],
  } satisfies Of<DocumentView>,
  highlight: { ...span, role: ["string", "field that it was read as, or `attribution`"] },
  "in-sentence": {
    text: ["string", "the sentence, or a part of a very long one"],
    start: ["integer", "where it begins in the article"],
    highlights: ["highlight[]", "counted from its beginning"],
  } satisfies Of<InSentence>,
  rule: {
    id: ["string", "as in `docs/rules.md`"],
    about: ["string?", "what it reads; null for a rule that this version does not have"],
    example: ["string?", "an invented phrase that it reads"],
  } satisfies Of<RuleView>,
  rival: {
    rule: ["string", "that made it"],
    quote: ["string", "what it read"],
    why: ["string", "why it lost"],
  },
  "why-value": {
    ...span,
    field: ["string", "of the claim; `date` and `number` for what stands in its clause"],
    quote: ["string", "the words"],
    rule: ["rule", "that read them"],
    rivals: ["rival[]", "readings that lost"],
  },
  why: {
    id: ["string", "of the claim"],
    rule: ["rule", "that made it"],
    sentence: ["in-sentence", "its sentence"],
    values: ["why-value[]", "what its values were read from"],
    chain: ["chain-link[]", "who says it"],
  } satisfies Of<WhyView>,
  excerpt: { ...span, quote: ["string", "the words"] },
  hit: {
    document: ["stored-document", "that holds the words"],
    excerpt: ["excerpt", "around the closest matches"],
    highlights: ["span[]", "matches, counted inside the excerpt"],
  } satisfies Of<HitView>,
  failure: {
    path: ["string", "file or address, as it was sent"],
    item: ["integer?", "line or record, counted from 1"],
    message: ["string", "what was wrong, in English"],
    mend: ["string", "how to mend it, in English"],
  },
  failures: {
    code: ["string", "cause, as in `docs/problems.md`"],
    count: ["integer", "inputs that failed for it"],
    first: ["failure[]", "the first twenty"],
  } satisfies Of<JobFailures>,
  found: { events: ["integer", ""], statements: ["integer", ""], figures: ["integer", ""] },
  "job-error": { code: ["string", ""], message: ["string", ""], mend: ["string", ""] },
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
  change: {
    change: ["change-kind", ""],
    document: ["stored-document", "where it stands"],
    before: ["claim?", "as the earlier version made it"],
    after: ["claim?", "as the later version makes it"],
    fields: ["string[]", "that differ, for a claim that changed"],
  } satisfies Of<ChangeView>,
  "diff-page": {
    items: ["change[]", "in the order of documents"],
    next: ["string?", "goes on, also from a page without changes; null = all is compared"],
    total: ["integer?", "always null"],
    since: ["string", "the earlier version"],
    to: ["string", "the later version"],
    compared: ["integer", "documents compared so far"],
    documents: ["integer", "of so many"],
  } satisfies Of<DiffPage>,
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
};

/** All shapes by name: those of the record's extraction, then those of the server. */
export const SCHEMAS: Readonly<Record<string, Shape>> = { ...SHAPES, ...API };
/** Names of shapes that requests send: fields that they do not name are refused. */
export const SENT: ReadonlySet<string> = new Set(["credentials", "import"]);
