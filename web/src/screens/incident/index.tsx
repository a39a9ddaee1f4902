import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Link, useParams } from "wouter";
import { ApiError, get } from "../../api/client.ts";
import { useReviews } from "../../api/reviews.ts";
import type { IncidentView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useKeys } from "../../keys/keys.ts";
import { Icon } from "../../ui/icon.tsx";
import { Keycap } from "../../ui/keycap.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { ReviewTag } from "../../ui/verdict.tsx";
import { History } from "./history.tsx";
import { Mentions } from "./mentions.tsx";
import { PreviewSheet } from "./preview-sheet.tsx";
import { Summary } from "./summary.tsx";
import { Table } from "./table.tsx";
import "./incident.css";

/** One event of the world: what stands, where accounts differ and whose they are, their words, and what people made of it. */
export default function Incident() {
  const { id = "" } = useParams();
  const { t } = useWords();
  const incident = useQuery({
    queryKey: ["incidents", id],
    queryFn: ({ signal }) => get<IncidentView>(`/incidents/${id}`, {}, signal),
    retry: false,
  });
  if (incident.isPending) return <Loading />;
  if (incident.isError) {
    const gone = incident.error instanceof ApiError && incident.error.status === 404;
    return gone ? (
      <Empty icon="incident" title={t("incident.gone.title")} action={t("incident.back")} to="/incidents">
        {t("incident.gone.body")}
      </Empty>
    ) : (
      <Failure error={incident.error} retry={() => void incident.refetch()} />
    );
  }
  return <Shown key={id} view={incident.data} />;
}

function Shown({ view }: { readonly view: IncidentView }) {
  const { t } = useWords();
  const { judge, undoLast, say: told } = useReviews();
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const [splitting, setSplitting] = useState(false);
  const say = async (verdict: "accept" | "reject" | "unsure") => {
    if ((await judge({ target: view.id, verdict })) !== null) told(verdict, () => void undoLast());
  };
  useKeys([
    { id: "incident.accept", code: "KeyY", label: t("judge.accept"), run: () => void say("accept") },
    { id: "incident.reject", code: "KeyN", label: t("judge.reject"), run: () => void say("reject") },
    { id: "incident.unsure", code: "KeyH", label: t("judge.unsure"), run: () => void say("unsure") },
    { id: "incident.undo", code: "KeyZ", label: t("app.undo"), run: () => void undoLast() },
  ]);
  return (
    <div className="page incident">
      <nav>
        <Link className="small" href="/incidents">
          {t("incident.back")}
        </Link>
      </nav>
      <Summary view={view} />
      <div className="row judging">
        <Button className="button" onPress={() => void say("accept")}>
          <Icon name="check" /> {t("judge.accept")} <Keycap code="KeyY" />
        </Button>
        <Button className="button" onPress={() => void say("reject")}>
          <Icon name="close" /> {t("judge.reject")} <Keycap code="KeyN" />
        </Button>
        <Button className="button" onPress={() => void say("unsure")}>
          <Icon name="question" /> {t("judge.unsure")} <Keycap code="KeyH" />
        </Button>
        <ReviewTag review={view.review} />
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
