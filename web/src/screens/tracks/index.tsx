import { useQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import type { Track } from "../../../../src/record/index.ts";
import { get } from "../../api/client.ts";
import { useRecord } from "../../api/queries.ts";
import type { Page } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useKeys } from "../../keys/keys.ts";
import { Shown } from "../../ui/count.tsx";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { Filtered } from "../../ui/filtered.tsx";
import { Rows, usePages } from "../../ui/rows.tsx";
import { Empty, Failure, Loading } from "../../ui/states.tsx";
import { useFilters } from "../../url/filters.ts";
import { useUrl } from "../../url/state.ts";
import { Detail } from "./detail.tsx";
import { type Told, titleOf } from "./titles.ts";
import "./tracks.css";

const KINDS = ["talks", "truce", "retaliation", "level", "vote"] as const;
type Kind = (typeof KINDS)[number];

/** What goes on over many incidents: talks, truces, retaliation, numbers over time, votes. */
export default function Tracks() {
  const words = useWords();
  const { t, number } = words;
  const [url, setUrl] = useUrl();
  const { q } = useFilters();
  const record = useRecord();
  const counts = useQuery({
    queryKey: ["tracks", "counts", q],
    queryFn: async ({ signal }) => {
      const total = async (kind: Kind) => (await get<Page<Track>>("/tracks", { kind, q, limit: 1 }, signal)).total ?? 0;
      return Object.fromEntries(await Promise.all(KINDS.map(async (kind) => [kind, await total(kind)] as const)));
    },
  });
  const first = KINDS.find((kind) => (counts.data?.[kind] ?? 0) > 0) ?? "talks";
  const kind = KINDS.find((one) => one === url.get("of")) ?? first;
  const pages = usePages<Told>("/tracks", { kind, q }, 20);
  const id = url.get("track") ?? pages.items[0]?.id ?? null;
  const at = pages.items.findIndex((track) => track.id === id);
  const choose = (track: string | null) => setUrl({ of: kind, track }, { replace: true });
  const step = (by: number) => {
    const next = pages.items[at + by];
    if (next !== undefined) choose(next.id);
  };
  useKeys([
    { id: "track-next", code: "KeyJ", label: t("tracks.next"), run: () => step(1) },
    { id: "track-previous", code: "KeyK", label: t("tracks.previous"), run: () => step(-1) },
  ]);
  return (
    <div className="tracks">
      <header className="page-head">
        <h1>{t("nav.tracks")}</h1>
        <FilterBar names={["q"]}>
          <Shown n={pages.items.length} total={pages.total} />
        </FilterBar>
        <nav className="track-kinds" aria-label={t("tracks.kinds")}>
          {KINDS.map((one) => (
            <Button
              key={one}
              className="button small"
              aria-pressed={one === kind}
              onPress={() => setUrl({ of: one, track: null })}
            >
              {t(`tracks.${one}`)} <span className="num quiet">{number(counts.data?.[one] ?? 0)}</span>
            </Button>
          ))}
        </nav>
      </header>
      {pages.isSuccess && pages.items.length === 0 ? (
        q === undefined ? (
          <Empty
            icon="track"
            title={t("tracks.none.title")}
            {...(record.data?.documents === 0
              ? { action: t("empty.record.action"), to: "/start" }
              : { action: t("nav.incidents"), to: "/incidents" })}
          >
            {t(`tracks.none.${kind}`)}
          </Empty>
        ) : (
          <Filtered names={["q"]} />
        )
      ) : (
        <>
          <div className="track-list">
            <Rows
              pages={pages}
              estimate={64}
              label={t(`tracks.${kind}`)}
              at={at}
              empty={null}
              row={(track) => {
                const { title, about, foreign } = titleOf(track, words);
                return (
                  <button
                    type="button"
                    className="track-row"
                    aria-current={track.id === id}
                    onClick={() => choose(track.id)}
                  >
                    <strong dir={foreign && "auto"}>{title}</strong>
                    <span className="small quiet num">{about}</span>
                  </button>
                );
              }}
            />
          </div>
          <Chosen id={id} known={pages.items[at] ?? null} />
        </>
      )}
    </div>
  );
}

/** The chosen track: from the list, or asked for when the address names one that the list has not come to yet. */
function Chosen({ id, known }: { readonly id: string | null; readonly known: Told | null }) {
  const { t } = useWords();
  const asked = useQuery({
    queryKey: ["tracks", id],
    queryFn: ({ signal }) => get<Told>(`/tracks/${encodeURIComponent(id!)}`, {}, signal),
    enabled: id !== null && known === null,
  });
  const track = known ?? asked.data;
  return (
    <section className="track-shown" aria-label={t("tracks.shown")}>
      {track !== undefined && track !== null ? (
        <Detail key={track.id} track={track} />
      ) : asked.isError ? (
        <Failure error={asked.error} retry={() => void asked.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  );
}
