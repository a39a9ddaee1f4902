import type { ChainLink } from "../api/types.ts";
import { useWords } from "../i18n/index.ts";
import { Foreign } from "../ui/foreign.tsx";

/** The chain of attribution as a line of stations, from the outlet to the one who knows. */
export function Chain(props: {
  readonly chain: readonly ChainLink[];
  readonly onLight?: (span: { start: number; end: number } | null) => void;
  readonly onSeek?: (at: number) => void;
}) {
  const { chain, onLight, onSeek } = props;
  const { t, code } = useWords();
  return (
    <ol className="chain" aria-label={t("reader.chain")}>
      {chain[0]?.role !== "outlet" && (
        <li className="outlet unknown">
          <span className="station quiet">{t("documents.noOutlet")}</span>
        </li>
      )}
      {chain.map(({ role, name, start, end, kind }) => {
        const span = start === null || end === null ? null : { start, end };
        const text = (
          <>
            <Foreign text={name} className="chain-name" />
            <span className="quiet small">
              {t(`reader.chain.${role}`)}
              {kind !== null && ` · ${code("speaker", kind)}`}
            </span>
          </>
        );
        return (
          <li key={`${role}:${start}:${name}`} className={role}>
            {span === null || onSeek === undefined ? (
              <span className="station">{text}</span>
            ) : (
              <button
                type="button"
                className="station"
                onClick={() => onSeek(span.start)}
                onMouseEnter={() => onLight?.(span)}
                onMouseLeave={() => onLight?.(null)}
                onFocus={() => onLight?.(span)}
                onBlur={() => onLight?.(null)}
              >
                {text}
              </button>
            )}
          </li>
        );
      })}
      {chain.every(({ role }) => role === "outlet") && <li className="own quiet small">{t("value.ownVoice")}</li>}
    </ol>
  );
}
