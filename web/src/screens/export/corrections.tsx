import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { post } from "../../api/client.ts";
import { useReviews } from "../../api/reviews.ts";
import type { CorrectionsView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Sheet } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { toast } from "../../ui/toasts.tsx";
import { Changes } from "./changes.tsx";

/** What was chosen: a sheet, and the claims that were written beside it where they are at hand. */
interface Chosen {
  readonly sheet: File;
  readonly base: File | null;
}

function chosenOf(files: readonly File[]): Chosen | null {
  const base = files.filter(({ name }) => name.endsWith(".jsonl"));
  const sheets = files.filter((file) => !base.includes(file));
  return sheets.length === 1 && base.length <= 1 ? { sheet: sheets[0]!, base: base[0] ?? null } : null;
}

function formOf({ sheet, base }: Chosen, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("sheet", sheet);
  if (base !== null) form.append("base", base);
  return form;
}

/** Takes an edited sheet back: what it would change is shown first, and can be taken back as one. */
export function Corrections() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="button end" onPress={() => setOpen(true)}>
        <Icon name="edit" />
        {t("corrections.open")}
      </Button>
      {open && (
        <Sheet title={t("corrections.title")} open onClose={() => setOpen(false)}>
          <Steps close={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}

function Steps({ close }: { readonly close: () => void }) {
  const { t } = useWords();
  const { correct, undo } = useReviews();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [seen, setSeen] = useState<CorrectionsView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [reason, setReason] = useState("");
  const [some, setSome] = useState(false);
  const look = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const now = chosenOf(files);
    setSeen(null);
    setError(null);
    setSome(false);
    setChosen(now);
    if (now === null) {
      toast(t("corrections.many"));
      return;
    }
    try {
      setSeen(await post<CorrectionsView>("/corrections/preview", formOf(now)));
    } catch (cause) {
      setError(cause);
    }
  };
  const write = async () => {
    const done = await correct(formOf(chosen!, { reason, some: String(some) }), seen!.etag);
    if (done === null) return look(chosen!.base === null ? [chosen!.sheet] : [chosen!.sheet, chosen!.base]);
    const back = async () => (await undo(done)) && toast(t("corrections.undone"));
    toast(t("corrections.done", { n: done.reviews.length }), () => void back());
    close();
  };
  const ready = seen !== null && seen.total > 0 && (seen.refusedTotal === 0 || some);
  return (
    <div className="corrections">
      <p>{t("corrections.about")}</p>
      <div className="row">
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={[".csv", ".tsv", ".txt", ".xlsx", ".jsonl"]}
          onSelect={(list) => void look([...(list ?? [])])}
        >
          <Button className={seen === null ? "button main" : "button"}>{t("corrections.choose")}</Button>
        </FileTrigger>
        {chosen !== null && <bdi className="small">{chosen.sheet.name}</bdi>}
      </div>
      {seen === null && <p className="small quiet">{t("corrections.beside")}</p>}
      {error !== null && <Failure error={error} />}
      {chosen !== null && seen === null && error === null && <Loading />}
      {seen !== null && (
        <>
          <Changes seen={seen} />
          {seen.refusedTotal > 0 && seen.total > 0 && (
            <label className="row">
              <input type="checkbox" checked={some} onChange={(event) => setSome(event.target.checked)} />
              <span>{t("corrections.some")}</span>
            </label>
          )}
          {seen.total > 0 && (
            <>
              <label className="field">
                {t("corrections.reason")}
                <input
                  className="input"
                  dir="auto"
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              </label>
              <p className="row">
                <Button className="button main" isDisabled={!ready} onPress={() => void write()}>
                  {t("corrections.write", { n: seen.total })}
                </Button>
                <Button className="button plain" onPress={close}>
                  {t("app.cancel")}
                </Button>
              </p>
            </>
          )}
        </>
      )}
    </div>
  );
}
