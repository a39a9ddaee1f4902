import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { get } from "../../api/client.ts";
import type { ActorNetwork } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { IncidentList } from "../../incident/list.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Failure, Loading } from "../../ui/states.tsx";
import { useUrl } from "../../url/state.ts";

const PAIRS = 40;
const ROW = 30;
const WIDE = 300;

/** Who acts on whom: doers on the side where reading begins, those it was done to on the other; below, the pairs in words. */
export function Network({ actor }: { readonly actor?: string }) {
  const words = useWords();
  const { t, number } = words;
  const [url, setUrl] = useUrl();
  const network = useQuery({
    queryKey: ["network", actor],
    queryFn: ({ signal }) => get<ActorNetwork>("/network", { actor, limit: PAIRS }, signal),
  });
  if (network.isPending) return <Loading />;
  if (network.isError) return <Failure error={network.error} retry={() => void network.refetch()} />;
  const { nodes, edges, total } = network.data;
  if (edges.length === 0) return <p className="quiet">{t("actors.network.none")}</p>;
  const names = new Map(nodes.map((node) => [node.id, words.name(node)]));
  const doers = ranked(edges.map(({ from, count }) => [from, count]));
  const objects = ranked(edges.map(({ to, count }) => [to, count]));
  const chosen = url.get("pair");
  const keyOf = ({ from, to }: (typeof edges)[number]) => `${from}~${to}`;
  const pair = edges.find((edge) => keyOf(edge) === chosen);
  const middle = (list: readonly string[], id: string) => list.indexOf(id) * ROW + ROW / 2;
  const most = Math.max(...edges.map(({ count }) => count));
  const side = (list: readonly string[], label: string) => (
    <section>
      <h3 className="small quiet">{label}</h3>
      <ul>
        {list.map((id) => (
          <li key={id} style={{ blockSize: ROW }}>
            <Link href={`/actors/${id}`}>
              <Foreign text={names.get(id) ?? id} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <div className="network">
      <p className="small quiet num">{t("actors.network.about", { n: edges.length, total })}</p>
      <div className="network-sides">
        {side(doers, t("actors.doers"))}
        <svg
          viewBox={`0 0 ${WIDE} ${Math.max(doers.length, objects.length) * ROW}`}
          height={Math.max(doers.length, objects.length) * ROW}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {edges.map((edge) => {
            const [a, b] = [middle(doers, edge.from), middle(objects, edge.to)];
            return (
              <path
                key={keyOf(edge)}
                className={keyOf(edge) === chosen ? "flow lit" : "flow"}
                d={`M0 ${a}C${WIDE / 2} ${a} ${WIDE / 2} ${b} ${WIDE} ${b}`}
                strokeWidth={Math.max(1.5, (edge.count / most) * 16)}
              />
            );
          })}
        </svg>
        {side(objects, t("actors.objects"))}
      </div>
      <h3>{t("actors.pairs")}</h3>
      <ol className="pairs">
        {edges.map((edge) => (
          <li key={keyOf(edge)}>
            <button
              type="button"
              className="pair"
              aria-expanded={edge === pair}
              onClick={() => setUrl({ pair: edge === pair ? null : keyOf(edge) }, { replace: true })}
            >
              <Foreign text={names.get(edge.from) ?? edge.from} />
              <span aria-hidden="true">{words.lang === "ar" ? "←" : "→"}</span>
              <span className="visually-hidden">{t("actors.on")}</span>
              <Foreign text={names.get(edge.to) ?? edge.to} />
              <strong className="num">{number(edge.count)}</strong>
            </button>
            {edge === pair && (
              <IncidentList ids={edge.incidents} total={edge.count} label={names.get(edge.from) ?? edge.from} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Ids, those with the most first. */
function ranked(counts: readonly (readonly [id: string, count: number])[]): string[] {
  const sums = new Map<string, number>();
  for (const [id, count] of counts) sums.set(id, (sums.get(id) ?? 0) + count);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
