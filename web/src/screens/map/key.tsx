import { useWords } from "../../i18n/index.ts";

const LANES = ["force", "talks", "statements", "other"] as const;
const SHAPES = ["point", "area", "dot"] as const;

/** What shapes and colours of the map mean. */
export function MapKey() {
  const { t, code } = useWords();
  return (
    <ul className="map-key small" aria-label={t("map.key")}>
      {SHAPES.map((shape) => (
        <li key={shape}>
          <i className={`key-mark ${shape}`} aria-hidden="true" />
          {t(`map.key.${shape}`)}
        </li>
      ))}
      {LANES.map((lane) => (
        <li key={lane}>
          <i className={`key-mark tone ${lane}`} aria-hidden="true" />
          {code("lane", lane)}
        </li>
      ))}
    </ul>
  );
}
