import { useWords } from "../i18n/index.ts";
import { type Action, useBoundKeys } from "../keys/keys.ts";
import { setSettings, useSettings } from "../settings/store.ts";
import { Sheet } from "../ui/dialog.tsx";
import { Keycap } from "../ui/keycap.tsx";

const TERMS = ["claim", "incident", "origin", "proposed", "unsure"] as const;

/** What `?` shows: the keys that work here, made of the same list that they are bound by, and what the words mean. */
export function HelpSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const { shortcuts } = useSettings();
  const bound = useBoundKeys();
  const here = bound.filter(({ everywhere }) => everywhere !== true);
  /** A key that this screen uses itself. */
  const taken = (one: Action) =>
    here.some(({ code, shift }) => code === one.code && (shift ?? false) === (one.shift ?? false));
  return (
    <Sheet title={t("help.title")} open={open} onClose={onClose}>
      <div className="help">
        <section>
          <h3>{t("help.keys")}</h3>
          <label className="row small">
            <input
              type="checkbox"
              checked={shortcuts}
              onChange={(event) => setSettings({ shortcuts: event.target.checked })}
            />
            {t("help.keys.switch")}
          </label>
          <p className="small quiet">{t(shortcuts ? "help.keys.about" : "help.keys.off")}</p>
          {shortcuts && here.length > 0 && <KeyList title={t("help.here")} actions={here} />}
          {shortcuts && (
            <KeyList
              title={t("help.everywhere")}
              actions={bound.filter((one) => one.everywhere === true && !taken(one))}
            />
          )}
        </section>
        <section>
          <h3>{t("help.words")}</h3>
          <dl className="terms">
            {TERMS.map((term) => (
              <div key={term}>
                <dt>{t(`help.word.${term}`)}</dt>
                <dd>{t(`help.word.${term}.about`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Sheet>
  );
}

function KeyList({ title, actions }: { readonly title: string; readonly actions: readonly Action[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="key-list">
        {actions.map(({ id, code, shift = false, label }) => (
          <li key={id}>
            <span>{label}</span>
            <Keycap code={code} shift={shift} both />
          </li>
        ))}
      </ul>
    </>
  );
}
