import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { Link, useParams } from "wouter";
import type { ActorTrack } from "../../../../src/record/index.ts";
import { get } from "../../api/client.ts";
import { useWords } from "../../i18n/index.ts";
import { EvidenceList } from "../../incident/evidence.tsx";
import { IncidentList, MOST } from "../../incident/list.tsx";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Names } from "../../ui/names.tsx";
import { Whole } from "../../ui/whole.tsx";
import { useUrl } from "../../url/state.ts";
import { Network } from "../actors/network.tsx";
import "../actors/actors.css";
import "./actor.css";

/** Names shown before "show more". */
const NAMES = 12;
const TABS = ["did", "suffered", "said", "network"] as const;

/** One actor: what it did, suffered and said, its offices and names, and who it acts on. */
export default function Actor() {
  const { id = "" } = useParams<{ id: string }>();
  const actor = useQuery({
    queryKey: ["actors", id],
    queryFn: ({ signal }) => get<ActorTrack>(`/actors/${encodeURIComponent(id)}`, {}, signal),
  });
  return (
    <Whole of={actor} gone={{ icon: "actor", words: "actors", to: "/actors" }}>
      {(data) => <Shown actor={data} />}
    </Whole>
  );
}

function Shown({ actor }: { readonly actor: ActorTrack }) {
  const words = useWords();
  const { t, number, day } = words;
  const [url, setUrl] = useUrl();
  const { did, suffered, said, offices, aliases } = actor;
  const counts = { did: did.length, suffered: suffered.length, said: said.length, network: null };
  const tab =
    TABS.find((one) => one === url.get("show")) ?? TABS.find((one) => (counts[one] ?? 0) > 0) ?? ("network" as const);
  const all = url.get("names") === "all";
  const second = words.lang === "en" && actor.name_en !== null ? actor.name : actor.name_en;
  const dates = (first: string | null, last: string | null) =>
    first === null ? t("date.unknown") : first === last || last === null ? day(first) : `${day(first)} – ${day(last)}`;
  return (
    <div className="page actor">
      <Link className="button plain small" href="/actors">
        <span className="flip">
          <Icon name="next" size={15} />
        </span>
        {t("actors.back")}
      </Link>
      <header>
        <h1>
          <Names of={[actor]} />
        </h1>
        {second !== null && <Foreign as="p" className="quiet" text={second} />}
      </header>
      <dl className="actor-facts">
        {offices.length > 0 && (
          <>
            <dt>{t("actors.offices")}</dt>
            <dd>
              <ul>
                {offices.map(({ role, first, last }) => (
                  <li key={role}>
                    <Foreign text={role} /> <span className="small quiet num">{dates(first, last)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {aliases.length > 0 && (
          <>
            <dt>{t("actors.aliases")}</dt>
            <dd className="row">
              {aliases.slice(0, all ? aliases.length : NAMES).map((alias) => (
                <span key={alias} className="tag">
                  <Foreign text={alias} />
                </span>
              ))}
              {!all && aliases.length > NAMES && (
                <Button className="button small plain" onPress={() => setUrl({ names: "all" }, { replace: true })}>
                  {t("list.more", { n: aliases.length - NAMES })}
                </Button>
              )}
            </dd>
          </>
        )}
      </dl>
      <nav className="row" aria-label={t("actors.parts")}>
        {TABS.map((one) => (
          <Button
            key={one}
            className="button small"
            aria-pressed={one === tab}
            onPress={() => setUrl({ show: one }, { replace: true })}
          >
            {t(`actors.tab.${one}`)}
            {counts[one] !== null && <span className="num quiet">{number(counts[one])}</span>}
          </Button>
        ))}
      </nav>
      <section className="actor-part" aria-label={t(`actors.tab.${tab}`)}>
        {tab === "network" ? (
          <Network actor={actor.id} />
        ) : counts[tab] === 0 ? (
          <p className="quiet">{t(`actors.none.${tab}`)}</p>
        ) : tab === "said" ? (
          <>
            <EvidenceList of={said.slice(0, MOST)} label={t("actors.tab.said")} />
            {said.length > MOST && <p className="small quiet num">{t("list.more", { n: said.length - MOST })}</p>}
          </>
        ) : (
          <IncidentList ids={actor[tab]} label={t(`actors.tab.${tab}`)} />
        )}
      </section>
    </div>
  );
}
