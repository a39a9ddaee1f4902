import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { post } from "../../api/client.ts";
import { useReviews, type Verdict } from "../../api/reviews.ts";
import type { PreviewView } from "../../api/types.ts";
import { type MessageKey, useWords } from "../../i18n/index.ts";
import { Sheet } from "../../ui/dialog.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { toast } from "../../ui/toasts.tsx";
import { PreviewList } from "./preview.tsx";

/** Shows what a merge or a split would make, and does it when a person says so. `words` begins the keys of its messages. */
export function PreviewSheet(props: {
  readonly words: "incidents.merge" | "incident.split";
  readonly path: string;
  readonly body: Readonly<Record<string, readonly string[]>>;
  readonly verdict: Verdict;
  readonly close: (done: boolean) => void;
}) {
  const { words, path, body, verdict, close } = props;
  const { t } = useWords();
  const say = (key: string) => t(`${words}.${key}` as MessageKey);
  const { judge, undoLast } = useReviews();
  const preview = useQuery({ queryKey: ["incidents", path, body], queryFn: () => post<PreviewView>(path, body) });
  const agree = async () => {
    if ((await judge(verdict)) === null) return;
    toast(say("done"), () => void undoLast());
    close(true);
  };
  return (
    <Sheet title={say("title")} open onClose={() => close(false)}>
      <p className="quiet">{say("about")}</p>
      {preview.isPending && <Loading />}
      {preview.isError && <Failure error={preview.error} />}
      {preview.data !== undefined && <PreviewList preview={preview.data} />}
      <div className="row">
        <Button className="button main" isDisabled={preview.data === undefined} onPress={() => void agree()}>
          {say("do")}
        </Button>
        <Button className="button plain" onPress={() => close(false)}>
          {t("app.cancel")}
        </Button>
      </div>
    </Sheet>
  );
}
