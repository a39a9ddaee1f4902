import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Button, Dialog, Popover } from "react-aria-components";
import { Link } from "wouter";
import { get } from "../../api/client.ts";
import { useReviews } from "../../api/reviews.ts";
import type { ClaimRow, IncidentView, TableRow } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { LitText } from "../../ui/lit-text.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { toast } from "../../ui/toasts.tsx";

/** Claims of one account whose words are shown at most. */
const CLAIMS = 6;

/** The words of one cell beside it; lets a person take the value. */
export function CellWords(props: {
  readonly view: IncidentView;
  readonly row: TableRow;
  readonly value: number;
  readonly claims: readonly string[];
  readonly at: Element;
  readonly close: () => void;
}) {
  const { view, row, value, claims, at, close } = props;
  const { t, code } = useWords();
  const { judge, undoLast } = useReviews();
  const anchor = useRef(at);
  anchor.current = at;
  const { field, values, proposed } = row;
  const take = async (chosen: unknown) => {
    close();
    const done = await judge({ target: view.id, verdict: "resolve", field, value: chosen, etag: view.etag });
    if (done !== null) toast(t("incident.resolved", { field: code("field", field) }), () => void undoLast());
  };
  return (
    <Popover
      className="popover words"
      placement="bottom"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && close()}
    >
      <Dialog aria-label={t("incident.cell.words")}>
        {claims.slice(0, CLAIMS).map((id) => (
          <Words key={id} id={id} field={field} view={view} />
        ))}
        {values.length > 1 && row.resolved === null && (
          <Button className="button small" onPress={() => void take(values[value]!.value)}>
            {t("incident.cell.take")}
          </Button>
        )}
        {row.resolved !== null && value === proposed && (
          <Button className="button small plain" onPress={() => void take(null)}>
            {t("incident.cell.untake")}
          </Button>
        )}
      </Dialog>
    </Popover>
  );
}

/** The sentence of a claim with the words that a field was read from. */
function Words({ id, field, view }: { readonly id: string; readonly field: string; readonly view: IncidentView }) {
  const { t } = useWords();
  const known = view.mentions.find(({ claim }) => claim.id === id)?.claim;
  const asked = useQuery({
    queryKey: ["claims", id],
    queryFn: ({ signal }) => get<ClaimRow>(`/claims/${encodeURIComponent(id)}`, {}, signal),
    enabled: known === undefined,
  });
  const claim = known ?? asked.data;
  if (claim === undefined) return asked.isError ? <Failure error={asked.error} /> : <Loading />;
  const { sentence } = claim;
  const spans = claim.fields.find((one) => one.field === field)?.spans ?? [];
  const lit = spans
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
    .filter(({ start, end }) => start >= 0 && end <= sentence.text.length);
  return (
    <div>
      <LitText text={sentence.text} lit={lit.length > 0 ? lit : sentence.highlights} className="reading" />
      <Link className="small" href={`/documents/${claim.document.id}?claim=${claim.id}`}>
        {t("incident.cell.read")}
      </Link>
    </div>
  );
}
