import type { Settings } from "../settings/store.ts";
import { dates } from "../words/dates.ts";
import * as ar from "./ar/index.ts";
import * as en from "./en/index.ts";
import { fill, type Message, type Params } from "./message.ts";

const TABLES = { en: en.messages, ar: ar.messages };
export type MessageKey = keyof typeof en.messages;

/** Everything that turns data into words for one reader. */
export interface Words extends ReturnType<typeof dates> {
  readonly lang: "ar" | "en";
  readonly t: (key: MessageKey, params?: Params) => string;
  /** The label of a code of the record (`ASSAULT`, `heavy-weapons`, `denied`), or the code itself where there is none. */
  readonly code: (group: string, code: string) => string;
  readonly number: (n: number) => string;
  /** A number as short as an axis wants it: `2M`. */
  readonly brief: (n: number) => string;
  /** Names in the reader's language first: `name_en` is used for English when there is one. */
  readonly name: (of: { readonly name: string; readonly name_en?: string | null; readonly title?: string }) => string;
  /** What stands between the members of a list. */
  readonly comma: string;
}

/** Linking calls an article's unknown outlet by the article's id. */
const NAMELESS = /^d_[0-9a-f]{16}$/;

/** As many letters of a title as a name has room for. */
const TITLE = 36;

/** An article in the place of its outlet's name: the beginning of its title, in quotation marks. */
export function quoted(title: string): string {
  const cut =
    title.length <= TITLE ? title : `${title.slice(0, title.lastIndexOf(" ", TITLE)).trim() || title.slice(0, TITLE)}…`;
  return `«${cut}»`;
}

export function wordsFor(settings: Pick<Settings, "lang" | "digits" | "calendar" | "months">): Words {
  const { lang } = settings;
  const table: Readonly<Record<string, Message>> = TABLES[lang];
  const plural = new Intl.PluralRules(lang);
  const format = new Intl.NumberFormat(`${lang}-u-nu-${settings.digits}`);
  const number = (n: number) => format.format(n);
  const short = new Intl.NumberFormat(`${lang}-u-nu-${settings.digits}`, { notation: "compact" });
  const t = (key: string, params: Params = {}) => fill(table[key] ?? key, params, plural, number);
  return {
    lang,
    t,
    code: (group, code) => (table[`${group}.${code}`] === undefined ? code : t(`${group}.${code}`)),
    number,
    brief: (n) => short.format(n),
    name: ({ name, name_en, title }) =>
      NAMELESS.test(name)
        ? title === undefined
          ? t("documents.noOutlet")
          : quoted(title)
        : lang === "en" && name_en
          ? name_en
          : name,
    comma: lang === "ar" ? "، " : ", ",
    ...dates(settings, t),
  };
}
