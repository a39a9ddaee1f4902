import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ToggleButton } from "react-aria-components";
import { Link, useParams } from "wouter";
import { get } from "../../api/client.ts";
import type { ClaimView, DocumentView, Layer, Mark } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { useKeys } from "../../keys/keys.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Whole } from "../../ui/whole.tsx";
import { useUrl } from "../../url/state.ts";
import { ArticleText, type Stretch } from "./article.tsx";
import { offsetAt } from "./place.ts";
import "./reader.css";
import { articleTitle } from "../../words/article.ts";
import { Side } from "./side.tsx";

const LAYERS: readonly Layer[] = ["who", "what", "where", "when", "figures", "attribution", "furniture"];

/** One article with its layers, and beside it what was found in it. */
export default function Reader() {
  const { id = "" } = useParams<{ id: string }>();
  const view = useQuery({
    queryKey: ["documents", id],
    queryFn: ({ signal }) => get<DocumentView>(`/documents/${encodeURIComponent(id)}`, {}, signal),
    select: inTextOrder,
  });
  return (
    <Whole of={view} gone={{ icon: "document", words: "reader", to: "/documents" }}>
      {(article) => <Open key={id} view={article} />}
    </Whole>
  );
}

/** The record gives claims kind by kind, as they were read; who reads an article goes through them from its top. */
const inTextOrder = (view: DocumentView): DocumentView => ({
  ...view,
  claims: view.claims.toSorted((a, b) => a.claim.start - b.claim.start),
});

function Open({ view }: { readonly view: DocumentView }) {
  const { t, interval } = useWords();
  const [url, setUrl] = useUrl();
  const [hovered, setHovered] = useState<readonly { start: number; end: number }[]>([]);
  const claims = view.claims;
  const chosen = claims.find(({ id }) => id === url.get("claim")) ?? null;
  const [seek, setSeek] = useState<{ at: number } | null>(() => {
    const at = Number(url.get("at"));
    return chosen !== null ? { at: chosen.claim.start } : at > 0 ? { at } : null;
  });
  const given = url.get("layers");
  const layers = useMemo(() => new Set(given === null ? LAYERS : given.split(",")), [given]);

  const choose = (claim: ClaimView | null, how: { seek?: boolean } = {}) => {
    setUrl({ claim: claim?.id ?? null, at: null }, { replace: true });
    setHovered([]);
    if (claim !== null && how.seek !== false) setSeek({ at: claim.claim.start });
  };
  const step = (by: number) => {
    const at = claims.findIndex((claim) => claim.id === chosen?.id);
    const next = claims[at === -1 ? (by > 0 ? 0 : claims.length - 1) : at + by];
    if (next !== undefined) choose(next);
  };
  useKeys([
    { id: "reader-next", code: "KeyJ", label: t("reader.next"), run: () => step(1) },
    { id: "reader-previous", code: "KeyK", label: t("reader.previous"), run: () => step(-1) },
    { id: "reader-close", code: "Escape", label: t("reader.close"), run: () => choose(null) },
  ]);

  const stretches = useMemo(
    () => stretchesOf(view.marks, layers, chosen, hovered),
    [view.marks, layers, chosen, hovered],
  );
  const press = (x: number, y: number) => {
    if (document.getSelection()?.isCollapsed === false) return;
    const at = offsetAt(x, y);
    if (at === null) return;
    const here = claimsAt(claims, at);
    if (here.length === 0) return;
    const last = here.findIndex(({ id }) => id === chosen?.id);
    choose(here[(last + 1) % here.length]!, { seek: false });
  };
  const { document: article } = view;
  return (
    <div className="reader">
      <header className="reader-head">
        <Link className="button plain small" href="/documents">
          <span className="flip">
            <Icon name="next" size={15} />
          </span>
          {t("reader.back")}
        </Link>
        <div className="reader-title">
          <Foreign as="h1" text={articleTitle(article)} />
          <p className="small quiet">
            {article.outlet !== null && (
              <>
                <Foreign text={article.outlet} /> ·{" "}
              </>
            )}
            {interval(view.published)}
          </p>
        </div>
        <fieldset className="layers">
          <legend className="visually-hidden">{t("reader.layers")}</legend>
          {LAYERS.map((layer) => (
            <ToggleButton
              key={layer}
              className={`layer ${layer}`}
              isSelected={layers.has(layer)}
              onChange={(on) => {
                const next = LAYERS.filter((one) => (one === layer ? on : layers.has(one)));
                setUrl({ layers: next.length === LAYERS.length ? null : next.join(",") || "none" }, { replace: true });
              }}
            >
              <span className="swatch">{t(`reader.layer.${layer}`)}</span>
            </ToggleButton>
          ))}
        </fieldset>
      </header>
      <ArticleText text={view.text} paragraphs={view.paragraphs} stretches={stretches} seek={seek} onPress={press} />
      <Side
        view={view}
        layers={layers}
        chosen={chosen}
        onChoose={choose}
        onLight={setHovered}
        onSeek={(at) => setSeek({ at })}
      />
    </div>
  );
}

/** Everything that is lit: the layers that are on, the chosen claim with its clause, and what is pointed at. */
function stretchesOf(
  marks: readonly Mark[],
  layers: ReadonlySet<string>,
  chosen: ClaimView | null,
  hovered: readonly { start: number; end: number }[],
): Stretch[] {
  const all: Stretch[] = marks
    .filter(({ layer }) => layers.has(layer))
    .map(({ layer, kind, start, end }) => ({ light: kind === "said" ? "said" : layer, start, end }));
  if (chosen !== null) {
    const { claim } = chosen;
    if ("evidence" in claim) all.push({ light: "evidence", start: claim.evidence.start, end: claim.evidence.end });
    all.push({ light: "chosen", start: claim.start, end: claim.end });
  }
  for (const { start, end } of hovered) all.push({ light: "lit", start, end });
  return all.sort((a, b) => a.start - b.start);
}

/** Claims whose words stand at a place, the shortest first. */
function claimsAt(claims: readonly ClaimView[], at: number): ClaimView[] {
  const length = ({ claim }: ClaimView) => claim.end - claim.start;
  const inside = ({ start, end }: { start: number; end: number }) => start <= at && at <= end;
  return claims
    .filter((view) => inside(view.claim) || view.fields.some(({ spans }) => spans.some(inside)))
    .sort((a, b) => length(a) - length(b));
}
