import { useQuery } from "@tanstack/react-query";
import { get } from "../api/client.ts";
import type { RuleView, WhyView } from "../api/types.ts";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { Foreign } from "../ui/foreign.tsx";
import { Failure, Loading } from "../ui/states.tsx";

/** How each value came about: the rule with an example, the words, and the readings that lost. Rules are described in English. */
export function Why({ claim, onSeek }: { readonly claim: string; readonly onSeek?: (at: number) => void }) {
  const { t } = useWords();
  const why = useQuery({
    queryKey: ["claims", claim, "why"],
    queryFn: ({ signal }) => get<WhyView>(`/claims/${claim}/why`, {}, signal),
  });
  if (why.isPending) return <Loading />;
  if (why.isError) return <Failure error={why.error} retry={() => void why.refetch()} />;
  return (
    <div className="why">
      <Rule rule={why.data.rule} />
      <ul>
        {why.data.values.map(({ field, quote, start, rule, rivals }) => (
          <li key={`${field}:${start}:${rule.id}`}>
            <p>
              {t("reader.why.of", { field: t(`field.${field === "number" ? "value" : field}` as MessageKey) })}{" "}
              {onSeek === undefined ? (
                <Foreign text={quote} className="quoted" />
              ) : (
                <button type="button" className="value" onClick={() => onSeek(start)}>
                  <Foreign text={quote} className="quoted" />
                </button>
              )}
            </p>
            <Rule rule={rule} />
            {rivals.map((rival) => (
              <p key={rival.rule + rival.quote} className="small quiet">
                {t("reader.why.beat")} <code dir="ltr">{rival.rule}</code> <Foreign text={rival.quote} />:{" "}
                <bdi lang="en">{rival.why}</bdi>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rule({ rule }: { readonly rule: RuleView }) {
  const { t } = useWords();
  return (
    <p className="rule small">
      <code dir="ltr">{rule.id}</code>
      {rule.about !== null && (
        <bdi lang="en" dir="ltr" className="about">
          {rule.about}
        </bdi>
      )}
      {rule.example !== null && (
        <span className="quiet">
          {t("reader.why.example")} <Foreign text={rule.example} />
        </span>
      )}
    </p>
  );
}
