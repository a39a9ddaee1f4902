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
  // Format 2: reviews hold on by content; what was joined across articles.
  `
CREATE INDEX documents_outlet ON documents (outlet_forms);
ALTER TABLE reviews ADD COLUMN field TEXT;
ALTER TABLE reviews ADD COLUMN value TEXT;
ALTER TABLE reviews ADD COLUMN now TEXT;
CREATE TABLE anchors (
  seq INTEGER PRIMARY KEY,
  review INTEGER NOT NULL REFERENCES reviews (seq),
  side TEXT NOT NULL,
  target TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (seq),
  kind TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  claim_then TEXT NOT NULL,
  said TEXT,
  claim TEXT,
  how TEXT NOT NULL,
  differs TEXT NOT NULL
);
CREATE INDEX anchors_review ON anchors (review);
CREATE INDEX anchors_document ON anchors (document);
CREATE INDEX anchors_claim ON anchors (claim);
INSERT INTO anchors (review, side, target, document, kind, span_start, span_end, quote, claim_then, said, claim, how, differs)
  SELECT r.seq, 'target', r.claim, d.seq, r.kind, r.span_start, r.span_end, r.quote, r.claim, NULL, h.id,
    CASE WHEN h.id IS NULL THEN 'orphaned' ELSE 'same' END, ''
  FROM reviews r JOIN documents d ON d.id = r.document
  LEFT JOIN claims h ON h.id = r.claim AND h.extraction = d.latest;
UPDATE reviews SET now = (SELECT a.claim FROM anchors a WHERE a.review = reviews.seq);
CREATE TABLE claim_states (
  claim TEXT PRIMARY KEY,
  state TEXT,
  edits TEXT
);
INSERT INTO claim_states (claim, state)
  SELECT r.now, r.verdict FROM reviews r WHERE r.seq IN (
    SELECT MAX(j.seq) FROM reviews j WHERE j.now IS NOT NULL AND j.verdict <> 'note'
      AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.review = j.seq) GROUP BY j.now);
CREATE TABLE joinings (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  version TEXT NOT NULL,
  documents INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  incidents INTEGER NOT NULL,
  tracks INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  mark TEXT NOT NULL
);
CREATE TABLE incidents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  type TEXT,
  mode TEXT,
  acled TEXT,
  status TEXT,
  date_from TEXT,
  date_to TEXT,
  sort_day TEXT NOT NULL,
  newest TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  disputes INTEGER NOT NULL,
  grade TEXT NOT NULL,
  state TEXT,
  resolved TEXT,
  digest INTEGER NOT NULL
);
CREATE TABLE incident_bodies (
  incident INTEGER PRIMARY KEY REFERENCES incidents (seq),
  body BLOB NOT NULL
);
CREATE INDEX incidents_day ON incidents (sort_day, seq);
CREATE INDEX incidents_newest ON incidents (newest, seq);
CREATE INDEX incidents_dispute ON incidents (disputes, outlets, seq);
CREATE TABLE incident_claims (
  claim INTEGER PRIMARY KEY,
  incident INTEGER NOT NULL REFERENCES incidents (seq)
);
CREATE INDEX incident_claims_incident ON incident_claims (incident);
CREATE VIRTUAL TABLE incident_words USING fts5 (body, content = '', contentless_delete = 1, detail = none,
  tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE tracks (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  forms TEXT NOT NULL,
  digest INTEGER NOT NULL,
  body BLOB NOT NULL
);
CREATE INDEX tracks_kind ON tracks (kind, sort_key, seq);
CREATE TABLE track_incidents (
  incident INTEGER NOT NULL REFERENCES incidents (seq),
  track INTEGER NOT NULL REFERENCES tracks (seq),
  PRIMARY KEY (incident, track)
) WITHOUT ROWID;
CREATE TABLE copies (
  seq INTEGER PRIMARY KEY,
  body TEXT NOT NULL
);
CREATE TABLE copy_documents (
  document INTEGER PRIMARY KEY REFERENCES documents (seq),
  copy INTEGER NOT NULL REFERENCES copies (seq)
);
`,
  // Format 3: where an incident was, for maps. What was joined before is joined again.
  `
ALTER TABLE incidents ADD COLUMN place TEXT;
UPDATE incidents SET digest = -1;
DELETE FROM joinings;
`,
  // Format 4: parties and origins keep their names in both languages. What was joined before is joined again.
  `
UPDATE incidents SET digest = -1;
DELETE FROM track_incidents;
DELETE FROM tracks;
DELETE FROM joinings;
`,
  // Format 5: what untitled articles are called; those that are there get a name when they are read anew.
  `
ALTER TABLE documents ADD COLUMN headline TEXT;
  `,
  // Format 6: one order of judging; incidents of an article without its claims. What was joined before is joined again.
  `
ALTER TABLE incidents ADD COLUMN urgency REAL NOT NULL DEFAULT 0;
DROP INDEX incidents_dispute;
CREATE INDEX incidents_dispute ON incidents (urgency, seq);
ALTER TABLE incident_claims ADD COLUMN document INTEGER;
UPDATE incident_claims SET document = (SELECT c.document FROM claims c WHERE c.seq = incident_claims.claim);
CREATE INDEX incident_claims_document ON incident_claims (document, incident);
UPDATE incidents SET digest = -1;
DELETE FROM joinings;
`,
  // Format 7: texts are packed against common words, extractions against their text. What is there is read as it stands.
  "SELECT 1;",
  // Format 8: texts, extractions and what was joined are packed as letters, hashes are bytes; what is there is read as it stands. Places
  // of incidents are kept once, and claims are found by the beginning of their id.
  `
CREATE TABLE incident_places (
  seq INTEGER PRIMARY KEY,
  body TEXT NOT NULL UNIQUE
);
INSERT INTO incident_places (body) SELECT DISTINCT place FROM incidents WHERE place IS NOT NULL ORDER BY place;
ALTER TABLE incidents ADD COLUMN place_seq INTEGER REFERENCES incident_places (seq);
UPDATE incidents SET place_seq = (SELECT p.seq FROM incident_places p WHERE p.body = incidents.place);
ALTER TABLE incidents DROP COLUMN place;
DROP INDEX claims_id;
CREATE INDEX claims_id ON claims (substr(id, 1, 8));
`,
];
