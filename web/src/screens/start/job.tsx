import { useQueryClient } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import { remove } from "../../api/client.ts";
import { JOBS } from "../../api/queries.ts";
import type { JobFailures, JobView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Progress } from "../../ui/progress.tsx";
import { problemWords } from "../../words/faults.ts";

const OVER: ReadonlySet<string> = new Set(["done", "stopped", "failed"]);
/** Failures of one cause that are named. */
const NAMED = 5;

/** One import: how far it is, what it found, what failed and why, in words. */
export function JobCard({ job }: { readonly job: JobView }) {
  const words = useWords();
  const { t, moment } = words;
  const client = useQueryClient();
  const over = OVER.has(job.state);
  const state = t(`start.job.state.${job.state}`);
  return (
    <article className={`card job ${job.state}`}>
      <header className="row">
        <h3>{t(`start.job.${job.kind}`)}</h3>
        <span className={`tag ${job.state === "done" ? "good" : job.state === "failed" ? "bad" : "accent"}`}>
          {state}
        </span>
        <span className="quiet small num">{moment(job.began)}</span>
        {!over && (
          <Button className="button small" onPress={() => void remove(`/jobs/${job.id}`)}>
            {t("start.job.stop")}
          </Button>
        )}
      </header>
      {!over && <Progress share={job.share} label={state} />}
      <p className="num">
        {[
          t("start.job.read", { n: job.read }),
          job.updated > 0 && t("start.job.updated", { n: job.updated }),
          job.known > 0 && t("start.job.known", { n: job.known }),
        ]
          .filter(Boolean)
          .join(" · ")}
        <br />
        <span className="quiet">{t("start.job.found", { ...job.found })}</span>
      </p>
      {job.error !== null && (
        <p className="notice bad small">{problemWords(job.error.code, job.error.values, words)}</p>
      )}
      {job.failures.map((failures) => (
        <Failures key={failures.code} failures={failures} />
      ))}
      {!over && <p className="quiet small">{t("start.job.safe")}</p>}
      {over && job.added + job.updated + job.known > 0 && (
        <div className="row">
          <Link className="button main" href="/inbox" onClick={() => client.invalidateQueries({ queryKey: JOBS })}>
            {t("start.job.judge")}
          </Link>
          <Link className="button" href="/documents">
            {t("start.job.see")}
          </Link>
        </div>
      )}
    </article>
  );
}

/** Inputs that failed for one cause, in the reader's words. */
function Failures({ failures }: { readonly failures: JobFailures }) {
  const words = useWords();
  const { t } = words;
  const { code, count, first } = failures;
  const cause = problemWords(code, first[0]?.values, words) ?? code;
  return (
    <details className="notice warn small" open={count <= 3}>
      <summary>
        <Icon name="warning" size={15} /> {t("start.job.failed", { n: count })}: {cause}
      </summary>
      <ul>
        {first.slice(0, NAMED).map(({ path, item, values }) => {
          const own = problemWords(code, values, words) ?? code;
          return (
            <li key={`${path}:${item}`}>
              <Foreign text={path} lang="en" />
              {item !== null && <span className="quiet"> · {t("reader.item", { n: item })}</span>}
              {own !== cause && <span className="quiet"> · {own}</span>}
            </li>
          );
        })}
      </ul>
      {count > NAMED && (
        <p className="quiet">{t("start.failure.more", { n: count - Math.min(NAMED, first.length) })}</p>
      )}
    </details>
  );
}
