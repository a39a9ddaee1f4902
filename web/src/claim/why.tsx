import { useQuery } from "@tanstack/react-query";
import { get } from "../api/client.ts";
import type { WhyView } from "../api/types.ts";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { Foreign } from "../ui/foreign.tsx";
import { Failure, Loading } from "../ui/states.tsx";
import { Rule } from "./rule.tsx";

/** How each value came about: the rule with an example, the words, and the readings that lost. */
export function Why({ claim, onSeek }: { readonly claim: string; readonly onSeek?: (at: number) => void }) {
  const { t, name } = useWords();
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
                {rival.also === null ? <bdi lang="en">{rival.why}</bdi> : t("rule.also", { place: name(rival.also) })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
