import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { post } from "../../api/client.ts";
import { useReviews } from "../../api/reviews.ts";
import type { PreviewView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Sheet } from "../../ui/dialog.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { toast } from "../../ui/toasts.tsx";
import { PreviewList } from "../incident/preview.tsx";

/** Shows what the marked incidents would be as one, and makes them one. */
export function MergeSheet(props: { readonly ids: readonly string[]; readonly close: (merged: boolean) => void }) {
  const { ids, close } = props;
  const { t } = useWords();
  const { judge, undoLast } = useReviews();
  const preview = useQuery({
    queryKey: ["incidents", "merge", ids],
    queryFn: () => post<PreviewView>("/incidents/preview-merge", { ids }),
  });
  const merge = async () => {
    const [target, ...others] = ids;
    if ((await judge({ target: target!, verdict: "same", others })) === null) return;
    toast(t("incidents.merge.done"), () => void undoLast());
    close(true);
  };
  return (
    <Sheet title={t("incidents.merge.title")} open onClose={() => close(false)}>
      <p className="quiet">{t("incidents.merge.about")}</p>
      {preview.isPending && <Loading />}
      {preview.isError && <Failure error={preview.error} />}
      {preview.data !== undefined && <PreviewList preview={preview.data} />}
      <div className="row">
        <Button className="button main" isDisabled={preview.data === undefined} onPress={() => void merge()}>
          {t("incidents.merge.do")}
        </Button>
        <Button className="button plain" onPress={() => close(false)}>
          {t("app.cancel")}
        </Button>
      </div>
    </Sheet>
  );
}
