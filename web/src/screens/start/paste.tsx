import { useState } from "react";
import { useWords } from "../../i18n/index.ts";
import { DayField } from "../../ui/day-field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useImport } from "./send.ts";

/** Reads the invented articles that come with the program. */
export function Sample() {
  const { t } = useWords();
  const begin = useImport();
  return (
    <section className="card way">
      <h2>{t("start.sample")}</h2>
      <p className="quiet">{t("start.sample.about")}</p>
      <button type="button" className="button" onClick={() => void begin("/imports", { sample: true })}>
        <Icon name="document" size={16} />
        {t("start.sample.add")}
      </button>
    </section>
  );
}

/** One article pasted as text, with what is known of it. */
export function Paste() {
  const { t } = useWords();
  const begin = useImport();
  const [text, setText] = useState("");
  const [title, setTitle] = useState("");
  const [outlet, setOutlet] = useState("");
  const [published, setPublished] = useState("");
  const submit = async () => {
    const given = Object.entries({ title, outlet, published }).filter(([, value]) => value.trim() !== "");
    const done = await begin("/imports", { text, ...Object.fromEntries(given) });
    if (done) {
      setText("");
      setTitle("");
    }
  };
  return (
    <form
      className="card way"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t("start.paste")}</h2>
      <label className="field">
        {t("start.paste.text")}
        <textarea
          className="input paste-text"
          rows={5}
          lang="ar"
          dir="auto"
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className="field">
        {t("start.paste.title")}
        <input className="input" dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <div className="pair">
        <label className="field">
          {t("start.paste.outlet")}
          <input className="input" dir="auto" value={outlet} onChange={(event) => setOutlet(event.target.value)} />
        </label>
        <DayField label={t("start.paste.published")} value={published} onChange={setPublished} />
      </div>
      <p className="quiet small">{t("start.paste.hint")}</p>
      <button type="submit" className="button" disabled={text.trim() === ""}>
        {t("start.paste.add")}
      </button>
    </form>
  );
}

/** Addresses to be fetched, only after the reader said so. */
export function Addresses() {
  const { t } = useWords();
  const begin = useImport();
  const [list, setList] = useState("");
  const [consent, setConsent] = useState(false);
  const urls = list
    .split(/\s+/)
    .filter((line) => /^https?:\/\//i.test(line))
    .slice(0, 1000);
  return (
    <form
      className="card way"
      onSubmit={(event) => {
        event.preventDefault();
        void begin("/imports", { urls, fetch: true }).then((done) => done && setList(""));
      }}
    >
      <h2>{t("start.urls")}</h2>
      <label className="field">
        {t("start.urls.list")}
        <textarea
          className="input"
          rows={5}
          dir="ltr"
          spellCheck={false}
          value={list}
          onChange={(event) => setList(event.target.value)}
        />
      </label>
      {list.trim() !== "" && urls.length === 0 && <p className="tag warn">{t("start.urls.none")}</p>}
      <label className="consent small">
        <input type="checkbox" checked={consent} onChange={(event) => setConsent(event.target.checked)} />
        <span>{t("start.urls.consent")}</span>
      </label>
      <button type="submit" className="button" disabled={urls.length === 0 || !consent}>
        {t("start.urls.add")}
      </button>
    </form>
  );
}
