import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client.ts";
import { JOBS, useSession } from "../../api/queries.ts";
import type { JobView, Page } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Drop } from "./drop.tsx";
import { JobCard } from "./job.tsx";
import { Addresses, Paste, Sample } from "./paste.tsx";
import "./start.css";

/** The ways to add articles, and how far the reading is. */
export default function Start() {
  const { t } = useWords();
  const session = useSession();
  const jobs = useQuery({
    queryKey: JOBS,
    queryFn: async ({ signal }) => (await get<Page<JobView>>("/jobs", {}, signal)).items,
    staleTime: 0,
  });
  return (
    <div className="page start">
      <header className="page-head">
        <h1>{t("start.title")}</h1>
        <p className="quiet">{t("start.about", { name: session.data?.record ?? "…" })}</p>
      </header>
      <Drop />
      {jobs.data !== undefined && jobs.data.length > 0 && (
        <section className="jobs" aria-label={t("start.jobs")}>
          {jobs.data.slice(0, 5).map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </section>
      )}
      <div className="ways">
        <Sample />
        <Paste />
        <Addresses />
      </div>
    </div>
  );
}
