/** A text with `{names}` of parameters, or one text for each plural form of the parameter `n`. */
export type Message = string | { readonly [form in Intl.LDMLPluralRule]?: string };

/** The same keys in another language: a key left out or left over fails the type check. */
export type Table<T> = { readonly [K in keyof T]: Message };

export type Params = Readonly<Record<string, string | number>>;

const FSI = "\u2068";
const PDI = "\u2069";

/**
 * Fills a message in. Strings are isolated, so that a name in another direction cannot reorder the sentence; numbers are written by `number`.
 *
 *     fill({ one: "{n} claim", other: "{n} claims" }, { n: 3 }, new Intl.PluralRules("en"), String) // "3 claims"
 */
export function fill(
  message: Message,
  params: Params,
  plural: Intl.PluralRules,
  number: (n: number) => string,
): string {
  const n = params.n;
  const text =
    typeof message === "string"
      ? message
      : (message[plural.select(typeof n === "number" ? n : 0)] ?? message.other ?? "");
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? number(value) : `${FSI}${value}${PDI}`;
  });
}
