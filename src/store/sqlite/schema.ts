/**
 * The tables of a record, as steps forward: a released step never changes, a new format is a new step. Each runs in the transaction
 * that raises `format`. Only the full-text table is SQLite's own; all else is SQL that other engines speak.
 */
export const STEPS: readonly string[] = [
  `
CREATE TABLE versions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  since TEXT NOT NULL
);
CREATE TABLE documents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  outlet TEXT,
  title TEXT,
  url TEXT,
  published TEXT,
  origin_kind TEXT NOT NULL,
  origin_path TEXT NOT NULL,
  origin_item INTEGER,
  read_at TEXT NOT NULL,
  length INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  body BLOB NOT NULL,
  original BLOB,
  original_sha256 TEXT,
  outlet_forms TEXT,
  latest INTEGER
);
CREATE TABLE extractions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL REFERENCES documents (seq),
  version INTEGER NOT NULL REFERENCES versions (seq),
  sha256 TEXT NOT NULL,
  made_at TEXT NOT NULL,
  published TEXT,
  claims BLOB NOT NULL,
  rest BLOB NOT NULL
);
CREATE INDEX extractions_document ON extractions (document, version);
CREATE INDEX extractions_version ON extractions (version);
CREATE TABLE claims (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  extraction INTEGER NOT NULL REFERENCES extractions (seq),
  document INTEGER NOT NULL REFERENCES documents (seq),
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  type TEXT,
  mode TEXT,
  acled TEXT,
  status TEXT,
  date_from TEXT,
  date_to TEXT,
  sort_day TEXT NOT NULL
);
CREATE INDEX claims_id ON claims (id);
CREATE INDEX claims_extraction ON claims (extraction);
CREATE INDEX claims_day ON claims (kind, sort_day, seq);
CREATE TABLE names (
  seq INTEGER PRIMARY KEY,
  forms TEXT NOT NULL UNIQUE
);
CREATE TABLE claim_names (
  name INTEGER NOT NULL REFERENCES names (seq),
  role TEXT NOT NULL,
  claim INTEGER NOT NULL REFERENCES claims (seq),
  PRIMARY KEY (name, role, claim)
) WITHOUT ROWID;
CREATE TABLE reviews (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim TEXT NOT NULL,
  document TEXT NOT NULL,
  kind TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  verdict TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT,
  at TEXT NOT NULL
);
CREATE INDEX reviews_claim ON reviews (claim);
CREATE TABLE undone (
  review INTEGER PRIMARY KEY REFERENCES reviews (seq),
  author TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5 (title, body, content = '', tokenize = "unicode61 remove_diacritics 0");
`,
];
