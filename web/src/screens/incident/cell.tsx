import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Link } from "wouter";
import { useReviews } from "../../api/reviews.ts";
import type { IncidentView, TableRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { LitText } from "../../ui/lit-text.tsx";
import { toast } from "../../ui/toasts.tsx";
import { valueWords } from "../../words/values.ts";

/** What one account says of one field; opening it shows the words, and lets a person take the value. */
export function Cell(props: {
  readonly view: IncidentView;
  readonly row: TableRow;
  readonly value: number;
  readonly claims: readonly string[];
  readonly outlet: string;
}) {
  const { view, row, value, claims, outlet } = props;
  const words = useWords();
  const { t, code } = words;
  const { judge, undoLast } = useReviews();
  const { field, values, proposed } = row;
  const of = values[value]!;
  const text = valueWords(field, of.value, words) ?? t("app.nothing");
  const differs = row.disputed && value !== proposed;
  const take = async (chosen: unknown) => {
    const done = await judge({ target: view.id, verdict: "resolve", field, value: chosen, etag: view.etag });
    if (done !== null) toast(t("incident.resolved", { field: code("field", field) }), () => void undoLast());
  };
  const mentions = view.mentions.filter(({ claim }) => claims.includes(claim.id));
  return (
    <DialogTrigger>
      <Button
        className={differs ? "cell differs" : "cell"}
        aria-label={t("incident.open.cell", { field: code("field", field), outlet, value: text })}
      >
        {differs && (
          <span className="sign" aria-hidden="true">
            ≠
          </span>
        )}
        <bdi>{text}</bdi>
      </Button>
      <Popover className="popover words" placement="bottom">
        <Dialog aria-label={t("incident.cell.words")}>
          {({ close }) => (
            <>
              {mentions.map(({ claim }) => {
                const { sentence } = claim;
                const spans = claim.fields.find((one) => one.field === field)?.spans ?? [];
                const lit = spans
                  .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
                  .filter(({ start, end }) => start >= 0 && end <= sentence.text.length);
                return (
                  <div key={claim.id}>
                    <LitText
                      text={sentence.text}
                      lit={lit.length > 0 ? lit : sentence.highlights}
                      className="reading"
                    />
                    <Link className="small" href={`/documents/${claim.document.id}?claim=${claim.id}`}>
                      {t("incident.cell.read")}
                    </Link>
                  </div>
                );
              })}
              {values.length > 1 && row.resolved === null && (
                <Button className="button small" onPress={() => void take(of.value).then(close)}>
                  {t("incident.cell.take")}
                </Button>
              )}
              {row.resolved !== null && value === proposed && (
                <Button className="button small plain" onPress={() => void take(null).then(close)}>
                  {t("incident.cell.untake")}
                </Button>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
