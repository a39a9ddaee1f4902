import { useQueryClient } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { remove } from "../../api/client.ts";
import { useRecord, useSession } from "../../api/queries.ts";
import { useWords } from "../../i18n/index.ts";
import { setSettings, useSettings } from "../../settings/store.ts";
import { Choice } from "../../ui/choice.tsx";
import "./settings.css";

/** An invented line that shows what the reading settings do. */
const SAMPLE = "قال المتحدث في ٣ آذار/مارس 2031 إن أربعة صواريخ سقطت قرب السياج، ولم تُسجَّل إصابات.";

export default function Settings() {
  const { t, interval, code } = useWords();
  const client = useQueryClient();
  const settings = useSettings();
  const record = useRecord();
  const session = useSession();
  const name = session.data?.user ?? null;
  return (
    <div className="page settings">
      <header className="page-head">
        <h1>{t("settings.title")}</h1>
        <p className="quiet">{t("settings.about")}</p>
      </header>
      <section className="card">
        <Choice
          label={t("settings.language")}
          value={settings.lang}
          options={[
            ["ar", t("settings.language.ar")],
            ["en", t("settings.language.en")],
          ]}
          onChange={(lang) => setSettings({ lang })}
        />
        <Choice
          label={t("settings.theme")}
          value={settings.theme}
          options={(["system", "light", "dark"] as const).map((of) => [of, t(`settings.theme.${of}`)])}
          onChange={(theme) => setSettings({ theme })}
        />
        <Choice
          label={t("settings.digits")}
          value={settings.digits}
          options={[
            ["latn", "0123"],
            ["arab", "٠١٢٣"],
          ]}
          onChange={(digits) => setSettings({ digits })}
        />
        <Choice
          label={t("settings.calendar")}
          value={settings.calendar}
          options={(["gregorian", "hijri", "both"] as const).map((of) => [of, t(`settings.calendar.${of}`)])}
          onChange={(calendar) => setSettings({ calendar })}
        />
        <Choice
          label={t("settings.months")}
          value={settings.months}
          options={[
            ["levant", "تموز"],
            ["egypt", "يوليو"],
            ["both", t("settings.months.both")],
          ]}
          onChange={(months) => setSettings({ months })}
        />
        <p className="quiet">{interval({ from: "2031-07-03", to: "2031-07-04" })}</p>
      </section>
      <section className="card">
        <h2>{t("settings.reading")}</h2>
        <Choice
          label={t("settings.face")}
          value={settings.face}
          options={(["naskh", "amiri"] as const).map((of) => [of, t(`settings.face.${of}`)])}
          onChange={(face) => setSettings({ face })}
        />
        <label className="field">
          {t("settings.size")}
          <input
            type="range"
            min={80}
            max={160}
            step={10}
            value={settings.size}
            onChange={(event) => setSettings({ size: Number(event.target.value) })}
          />
        </label>
        <p className="reading" lang="ar" dir="rtl">
          {SAMPLE}
        </p>
      </section>
      <section className="card">
        <h2>{t("help.keys")}</h2>
        <label className="row">
          <input
            type="checkbox"
            checked={settings.shortcuts}
            onChange={(event) => setSettings({ shortcuts: event.target.checked })}
          />
          {t("settings.shortcuts")}
        </label>
        {record.data !== undefined && (
          <>
            <h2>{t("settings.record")}</h2>
            <p>
              <bdi>{session.data?.record}</bdi>
            </p>
            {name !== null && (
              <p className="row">
                {t("signin.role", { name, role: code("role", session.data?.role ?? "") })}
                {session.data?.way === "password" && (
                  <Button
                    className="button small"
                    onPress={() => void remove("/session").then(() => client.invalidateQueries())}
                  >
                    {t("signin.out")}
                  </Button>
                )}
              </p>
            )}
          </>
        )}
        <p className="quiet small">{t("settings.record.local")}</p>
      </section>
    </div>
  );
}
