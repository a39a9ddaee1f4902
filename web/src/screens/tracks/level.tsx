import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Link } from "wouter";
import type { LevelTrack } from "../../../../src/record/index.ts";
import { useWords } from "../../i18n/index.ts";
import { Foreign } from "../../ui/foreign.tsx";
import { Names } from "../../ui/names.tsx";
import { useSize } from "../../ui/size.ts";
import { countWords } from "../../words/values.ts";
import { LevelChart } from "./level-chart.tsx";

/** Rows shown at first, and more by each press. */
const ROWS = 100;

/** Numbers of one thing over time: a chart, and the same as a table with who says each one. */
export function Level({ track }: { readonly track: LevelTrack }) {
  const words = useWords();
  const { t, code, interval, number } = words;
  const [lit, setLit] = useState<number | null>(null);
  const [rows, setRows] = useState(ROWS);
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const rivals = track.points.map((): number[] => []);
  for (const [a, b] of track.rivals) {
    rivals[a]!.push(b);
    rivals[b]!.push(a);
  }
  return (
    <>
      <div ref={box} className="level-box">
        {width > 0 && <LevelChart track={track} width={width} lit={lit} light={setLit} />}
      </div>
      <p className="small quiet">{t("tracks.level.about")}</p>
      <div className="level-table card">
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{code("field", "value")}</th>
              <th scope="col">{code("field", "as_of")}</th>
              <th scope="col">{t("tracks.published")}</th>
              <th scope="col">{code("field", "sources")}</th>
              <th scope="col">{t("tracks.words")}</th>
              <th scope="col">{t("tracks.rival")}</th>
            </tr>
          </thead>
          <tbody>
            {track.points.slice(0, rows).map((point, i) => (
              <tr
                key={point.evidence.claim}
                className={lit === i ? "lit" : ""}
                onPointerEnter={() => setLit(i)}
                onPointerLeave={() => setLit(null)}
              >
                <td className="num quiet">{number(i + 1)}</td>
                <td className="num">
                  <strong>
                    {point.approx && point.low === point.high
                      ? t("value.about", { what: countWords(point, words) })
                      : countWords(point, words)}
                  </strong>
                </td>
                <td className="num">{interval(point.as_of)}</td>
                <td className="num">{interval(point.published)}</td>
                <td>
                  <Names of={[point.origin]} /> <span className="small quiet">{code("origin", point.origin.kind)}</span>
                </td>
                <td>
                  <Link href={`/documents/${point.evidence.document}?claim=${point.evidence.claim}`}>
                    <Foreign text={point.evidence.quote} />
                  </Link>
                </td>
                <td className="num">
                  {rivals[i]!.length > 0 && (
                    <span className="tag warn">≠ {rivals[i]!.map((j) => number(j + 1)).join(words.comma)}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows < track.points.length && (
        <Button className="button small" onPress={() => setRows(rows + ROWS)}>
          {t("app.more")}
        </Button>
      )}
    </>
  );
}
