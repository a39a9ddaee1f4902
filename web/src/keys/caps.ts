/** Letters of the usual Arabic layout at the places of the Latin ones. */
const ARABIC: Readonly<Record<string, string>> = {
  KeyQ: "ض",
  KeyW: "ص",
  KeyE: "ث",
  KeyR: "ق",
  KeyT: "ف",
  KeyY: "غ",
  KeyU: "ع",
  KeyI: "ه",
  KeyO: "خ",
  KeyP: "ح",
  KeyA: "ش",
  KeyS: "س",
  KeyD: "ي",
  KeyF: "ب",
  KeyG: "ل",
  KeyH: "ا",
  KeyJ: "ت",
  KeyK: "ن",
  KeyL: "م",
  KeyZ: "ئ",
  KeyX: "ء",
  KeyC: "ؤ",
  KeyV: "ر",
  KeyB: "لا",
  KeyN: "ى",
  KeyM: "ة",
};
const SIGNS: Readonly<Record<string, string>> = {
  Slash: "/",
  Enter: "⏎",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Space: "␣",
  Comma: ",",
  Period: ".",
  Equal: "+",
  Minus: "−",
};

/** What stands on a key: in Latin, and in Arabic where it is a letter. */
export function caps(code: string, shift = false): readonly string[] {
  if (code === "Slash" && shift) return ["?"];
  const latin = SIGNS[code] ?? code.replace(/^(Key|Digit)/, "");
  const arabic = ARABIC[code];
  const main = shift ? `⇧${latin}` : latin;
  return arabic === undefined ? [main] : [main, arabic];
}
