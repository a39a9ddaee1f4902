import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { PLOVER_TYPES, STATUSES } from "../../../src/record/claim.ts";
import { type MessageKey, useWords } from "../i18n/index.ts";
import { FILTERS, type FilterName, type Filters, useFilters } from "../url/filters.ts";
import { useUrl } from "../url/state.ts";
import { DayField } from "./day-field.tsx";
import { Icon } from "./icon.tsx";

/** Values of filters that are chosen, not written, and the group of their labels. */
const CHOSEN: Readonly<Partial<Record<FilterName, readonly [group: string, values: readonly string[]]>>> = {
  kind: ["kind", ["event", "statement", "figure"]],
  type: ["type", PLOVER_TYPES],
  status: ["status", STATUSES],
  review: ["review", ["proposed", "accepted", "rejected", "unsure"]],
  grade: ["grade", ["fair", "weak", "contested", "discounted"]],
};

/** Kinds of an incident differ from those of a claim: a screen may name its own values. */
export type ChosenValues = Readonly<Partial<Record<FilterName, readonly [group: string, values: readonly string[]]>>>;

/**
 * The filters in force, as chips to take off, and a form to set them. They live in the address, shared by all screens.
 *
 *     <FilterBar names={["from", "to", "place", "type"]}><Shown n={20} total={300} /></FilterBar>
 */
export function FilterBar(props: {
  readonly names: readonly FilterName[];
  readonly chosen?: ChosenValues;
  readonly children?: ReactNode;
}) {
  const { names, children } = props;
  const chosen = { ...CHOSEN, ...props.chosen };
  const words = useWords();
  const { t } = words;
  const filters = useFilters();
  const [, setUrl] = useUrl();
  const [open, setOpen] = useState(false);
  const set = FILTERS.filter((name) => filters[name] !== undefined);
  const label = (name: FilterName) => t(`filter.${name}` as MessageKey);
  const shownValue = (name: FilterName) => {
    const value = filters[name]!;
    if (name === "from" || name === "to") return words.day(value);
    const group = chosen[name]?.[0];
    return group === undefined ? words.name({ name: value }) : words.code(group, value);
  };
  return (
    <section className="filter-bar" aria-label={t("filter.bar")}>
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="button small">
          <Icon name="filter" size={15} />
          {t("filter.add")}
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog aria-label={t("filter.bar")}>
            <FilterForm
              names={names}
              chosen={chosen}
              filters={filters}
              apply={(next) => {
                setUrl({ ...Object.fromEntries(names.map((name) => [name, next[name] ?? null])), at: null });
                setOpen(false);
              }}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      {set.map((name) => (
        <Button
          key={name}
          className={names.includes(name) ? "tag accent chip" : "tag chip"}
          aria-label={t("filter.remove", { name: `${label(name)}: ${shownValue(name)}` })}
          onPress={() => setUrl({ [name]: null, at: null })}
        >
          <span>
            {label(name)}
            {name !== "disputed" && (
              <>
                : <bdi>{shownValue(name)}</bdi>
              </>
            )}
          </span>
          <Icon name="close" size={12} />
        </Button>
      ))}
      {set.length > 1 && (
        <Button
          className="button small plain"
          onPress={() => setUrl({ ...Object.fromEntries(FILTERS.map((name) => [name, null])), at: null })}
        >
          {t("filter.clear")}
        </Button>
      )}
      {children}
    </section>
  );
}

function FilterForm(props: {
  readonly names: readonly FilterName[];
  readonly chosen: ChosenValues;
  readonly filters: Filters;
  readonly apply: (filters: Filters) => void;
}) {
  const { names, chosen, filters, apply } = props;
  const { t, code } = useWords();
  const [draft, setDraft] = useState<Record<string, string>>({ ...filters });
  const put = (name: FilterName, value: string) => setDraft({ ...draft, [name]: value });
  return (
    <form
      className="filter-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply(Object.fromEntries(names.map((name) => [name, draft[name]?.trim() || undefined])));
      }}
    >
      {names.map((name) => {
        const values = chosen[name];
        const id = `filter-${name}`;
        const value = draft[name] ?? "";
        if (name === "disputed") {
          return (
            <label key={name} className="row wide small">
              <input
                type="checkbox"
                checked={value !== ""}
                onChange={(event) => put(name, event.target.checked ? "true" : "")}
              />
              {t("filter.disputed")}
            </label>
          );
        }
        if (name === "from" || name === "to") {
          return <DayField key={name} label={t(`filter.${name}`)} value={value} onChange={(day) => put(name, day)} />;
        }
        return (
          <label key={name} className={/^(actor|source|q)$/.test(name) ? "field wide" : "field"} htmlFor={id}>
            {t(`filter.${name}` as MessageKey)}
            {values !== undefined ? (
              <select id={id} className="input" value={value} onChange={(event) => put(name, event.target.value)}>
                <option value="">{t("filter.any")}</option>
                {values[1].map((of) => (
                  <option key={of} value={of}>
                    {code(values[0], of)}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={id}
                className="input"
                dir="auto"
                placeholder={name === "place" ? t("filter.hint.place") : undefined}
                value={value}
                onChange={(event) => put(name, event.target.value)}
              />
            )}
          </label>
        );
      })}
      <button type="submit" className="button main wide">
        {t("filter.apply")}
      </button>
    </form>
  );
}
