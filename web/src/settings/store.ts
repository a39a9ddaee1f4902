import { useSyncExternalStore } from "react";

export type Lang = "ar" | "en";

/** What a reader sets for this browser; nothing of it goes into the record. */
export interface Settings {
  readonly lang: Lang;
  readonly theme: "system" | "light" | "dark";
  /** `latn` = 0-9, `arab` = Arabic-Indic. Data keep ASCII digits whatever this says. */
  readonly digits: "latn" | "arab";
  readonly calendar: "gregorian" | "hijri" | "both";
  /** Arabic names of months: those of Syria and Iraq, those of Egypt and the Maghreb's east, or both. */
  readonly months: "levant" | "egypt" | "both";
  /** Size of article text, in per cent. */
  readonly size: number;
  readonly face: "naskh" | "amiri";
  readonly shortcuts: boolean;
  /** Pictures of the ground on the map, from the server that was named; a link does not turn them on. */
  readonly ground: boolean;
}

const KEY = "isnad.settings";

const DEFAULTS: Settings = {
  lang: navigator.languages.some((l) => l.startsWith("ar")) || !navigator.language.startsWith("en") ? "ar" : "en",
  theme: "system",
  digits: "latn",
  calendar: "gregorian",
  months: "levant",
  size: 100,
  face: "naskh",
  shortcuts: true,
  ground: false,
};

function read(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...DEFAULTS, ...kept } : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}

let settings = read();
const listeners = new Set<() => void>();
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Brings language, direction and theme to the page itself. */
function apply(): void {
  const root = document.documentElement;
  root.lang = settings.lang;
  root.dir = settings.lang === "ar" ? "rtl" : "ltr";
  root.dataset.theme = settings.theme === "system" ? (dark.matches ? "dark" : "light") : settings.theme;
  root.style.setProperty("--reading-size", `${(1.3125 * settings.size) / 100}rem`);
  root.style.setProperty(
    "--reading",
    settings.face === "amiri" ? '"Amiri", serif' : '"Noto Naskh Arabic Variable", "Amiri", serif',
  );
}

export function getSettings(): Settings {
  return settings;
}

export function setSettings(change: Partial<Settings>): void {
  settings = { ...settings, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still works until the page is closed.
  }
  apply();
  for (const listener of listeners) listener();
}

export function useSettings(): Settings {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getSettings);
}

dark.addEventListener("change", apply);
apply();
