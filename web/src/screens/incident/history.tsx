import { useState } from "react";
import { Button } from "react-aria-components";
import { useReviews } from "../../api/reviews.ts";
import type { IncidentView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Own } from "../../ui/own.tsx";
import { valueWords } from "../../words/values.ts";

/** What people made of the incident, the first first, and a place for a note. */
export function History({ view }: { readonly view: IncidentView }) {
  const words = useWords();
  const { t, code, moment } = words;
  const { judge } = useReviews();
  const [note, setNote] = useState("");
  return (
    <section className="history">
      <h2>{t("incident.history")}</h2>
      {view.reviews.length === 0 && <p className="quiet">{t("incident.history.none")}</p>}
      <ol>
        {view.reviews.map((review) => (
          <li key={review.id} className={review.undone ? "undone" : ""}>
            <span className="num quiet small">{moment(review.at)}</span> <Foreign text={review.author} as="strong" />{" "}
            <span className="tag">{code("verdict", review.verdict)}</span>{" "}
            {review.field !== null && (
              <>
                {code("field", review.field)}: <Own>{valueWords(review.field, review.value, words)}</Own>{" "}
              </>
            )}
            {review.reason !== null && <Foreign text={review.reason} />}
            {review.undone && <span className="tag">{t("incident.history.undone")}</span>}
          </li>
        ))}
      </ol>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          void judge({ target: view.id, verdict: "note", reason: note.trim() }).then(
            (done) => done !== null && setNote(""),
          );
        }}
      >
        <input
          className="input note"
          dir="auto"
          aria-label={t("incident.note")}
          placeholder={t("incident.note.hint")}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" className="button" isDisabled={note.trim() === ""}>
          {t("incident.note")}
        </Button>
      </form>
    </section>
  );
}
