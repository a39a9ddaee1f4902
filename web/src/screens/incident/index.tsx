import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "wouter";
import type { Interval, Named } from "../../../../src/record/index.ts";
import { get } from "../../api/client.ts";
import { useReviews } from "../../api/reviews.ts";
import type { IncidentView } from "../../api/types.ts";
import { judgedBy, SignOff } from "../../claim/sign-off.tsx";
import { Verdicts } from "../../claim/verdicts.tsx";
import { useWords } from "../../i18n/index.ts";
import { CompareButtons, type Compared } from "../../incident/compare.tsx";
import { useKeys } from "../../keys/keys.ts";
import { ReviewTag } from "../../ui/verdict.tsx";
import { Whole } from "../../ui/whole.tsx";
import { standing } from "../incidents/words.ts";
import { History } from "./history.tsx";
import { Mentions } from "./mentions.tsx";
import { PreviewSheet } from "./preview-sheet.tsx";
import { Summary } from "./summary.tsx";
import { Table } from "./table.tsx";
import "./incident.css";

/** One event of the world: what stands, where accounts differ and whose they are, their words, and what people made of it. */
export default function Incident() {
  const { id = "" } = useParams();
  const incident = useQuery({
    queryKey: ["incidents", id],
    queryFn: ({ signal }) => get<IncidentView>(`/incidents/${id}`, {}, signal),
    retry: false,
  });
  return (
    <Whole of={incident} gone={{ icon: "incident", words: "incident", to: "/incidents" }}>
      {(view) => <Shown key={id} view={view} />}
    </Whole>
  );
}

function Shown({ view }: { readonly view: IncidentView }) {
  const { t } = useWords();
  const { takeBack } = useReviews();
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const [splitting, setSplitting] = useState(false);
  const [asking, setAsking] = useState(false);
  /** What was pressed here, until the server tells what it made of it. */
  const [pressed, setPressed] = useState<{ readonly review: string; readonly over: IncidentView } | null>(null);
  const review = pressed?.over === view ? pressed.review : view.review;
  useKeys([{ id: "incident.undo", code: "KeyZ", label: t("app.undo"), run: () => void takeBack() }]);
  return (
    <div className="page incident-page">
      <nav>
        <Link className="small" href="/incidents">
          {t("incident.back")}
        </Link>
      </nav>
      <Summary view={view} />
      <div className="judging">
        <Verdicts
          target={view.id}
          review={review}
          onJudged={(next) => setPressed({ review: next, over: view })}
          asking={asking}
          ask={setAsking}
        >
          <CompareButtons compared={comparedOf(view)} />
          <ReviewTag review={review} />
          <SignOff
            target={view.id}
            signed={review === view.review ? view.signed : null}
            authors={review === view.review ? judgedBy(view.reviews) : []}
          />
        </Verdicts>
      </div>
      <Table view={view} />
      <Mentions
        view={view}
        leaving={leaving}
        mark={(claim, on) => setLeaving(on ? [...leaving, claim] : leaving.filter((one) => one !== claim))}
        split={() => setSplitting(true)}
      />
      <History view={view} />
      {splitting && (
        <PreviewSheet
          words="incident.split"
          path={`/incidents/${view.id}/preview-split`}
          body={{ claims: leaving }}
          verdict={{ target: view.id, verdict: "split", others: leaving, etag: view.etag }}
          close={(done) => {
            setSplitting(false);
            if (done) setLeaving([]);
          }}
        />
      )}
    </div>
  );
}

/** What the incident is compared with others by. */
function comparedOf({ id, table }: IncidentView): Compared {
  const time = (standing(table.rows, "date") as Interval | null) ?? table.tellers[0]?.published;
  return {
    target: id,
    own: id,
    type: standing(table.rows, "type") as string | null,
    place: standing(table.rows, "place") as Named | null,
    day: time?.from ?? null,
    until: time?.to ?? null,
  };
}
