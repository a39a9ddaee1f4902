import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { Link, useLocation, useSearch } from "wouter";
import { useRunningJob } from "../api/queries.ts";
import { useWords } from "../i18n/index.ts";
import { setSettings, useSettings } from "../settings/store.ts";
import { Icon } from "../ui/icon.tsx";
import { Keycap } from "../ui/keycap.tsx";
import { Progress } from "../ui/progress.tsx";

/** Search, a running job, language and colours: the same on every screen. */
export function Top() {
  const { t, lang } = useWords();
  const { theme } = useSettings();
  const dark = theme === "dark" || (theme === "system" && document.documentElement.dataset.theme === "dark");
  return (
    <header className="top">
      <Find />
      <span className="spring" />
      <Running />
      <Button
        className="button plain small"
        aria-label={t("app.language.label")}
        onPress={() => setSettings({ lang: lang === "ar" ? "en" : "ar" })}
      >
        <span lang={lang === "ar" ? "en" : "ar"}>{t("app.language")}</span>
      </Button>
      <Button
        className="button plain small icon"
        aria-label={t(dark ? "app.theme.toLight" : "app.theme.toDark")}
        onPress={() => setSettings({ theme: dark ? "light" : "dark" })}
      >
        <Icon name={dark ? "sun" : "moon"} />
      </Button>
    </header>
  );
}

function Find() {
  const { t } = useWords();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const given = path === "/search" ? (new URLSearchParams(search).get("words") ?? "") : "";
  const [words, setWords] = useState(given);
  useEffect(() => setWords(given), [given]);
  return (
    <search>
      <form
        className="find"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== "") navigate(`/search?${new URLSearchParams({ words: words.trim() })}`);
        }}
      >
        <Icon name="search" size={16} />
        <input
          id="find"
          type="search"
          dir="auto"
          aria-label={t("app.search.label")}
          placeholder={t("app.search.placeholder")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
        <Keycap code="Slash" />
      </form>
    </search>
  );
}

/** The job that runs now, on whatever screen one is. */
function Running() {
  const { t } = useWords();
  const job = useRunningJob();
  if (job === null) return null;
  const label =
    job.inputs >= job.read && job.state === "reading"
      ? t("app.job", { done: job.read, total: job.inputs })
      : t(`start.job.state.${job.state}`);
  return (
    <Link className="job-strip" href={`/start?job=${job.id}`}>
      <span className="num">{label}</span>
      <Progress share={job.share} label={label} />
    </Link>
  );
}
