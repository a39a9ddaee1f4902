import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { post } from "../../api/client.ts";
import { useReviews } from "../../api/reviews.ts";
import type { IncidentView, PreviewView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Sheet } from "../../ui/dialog.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { toast } from "../../ui/toasts.tsx";
import { PreviewList } from "./preview.tsx";

/** Shows what the incident and the accounts that leave it would be, and splits them off. */
export function SplitSheet(props: {
  readonly view: IncidentView;
  readonly claims: readonly string[];
  readonly close: (done: boolean) => void;
}) {
  const { view, claims, close } = props;
  const { t } = useWords();
  const { judge, undoLast } = useReviews();
  const preview = useQuery({
    queryKey: ["incidents", view.id, "split", claims],
    queryFn: () => post<PreviewView>(`/incidents/${view.id}/preview-split`, { claims }),
  });
  const split = async () => {
    if ((await judge({ target: view.id, verdict: "split", others: claims, etag: view.etag })) === null) return;
    toast(t("incident.split.done"), () => void undoLast());
    close(true);
  };
  return (
    <Sheet title={t("incident.split.title")} open onClose={() => close(false)}>
      <p className="quiet">{t("incident.split.about")}</p>
      {preview.isPending && <Loading />}
      {preview.isError && <Failure error={preview.error} />}
      {preview.data !== undefined && <PreviewList preview={preview.data} />}
      <div className="row">
        <Button className="button main" isDisabled={preview.data === undefined} onPress={() => void split()}>
          {t("incident.split.do")}
        </Button>
        <Button className="button plain" onPress={() => close(false)}>
          {t("app.cancel")}
        </Button>
      </div>
    </Sheet>
  );
}
