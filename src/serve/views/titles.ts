import type { Named } from "../../record/index.ts";
import type { Store } from "../../store/index.ts";
import type { Titled } from "../api/basics.ts";
import type { IncidentTable } from "../api/incidents.ts";

/** Joining calls the unknown outlet of an article by the article's id. */
const NAMELESS = /^d_[0-9a-f]{16}$/;

/** Gives names that stand for articles of unknown outlets the titles of those articles. Made for one answer: a title is looked up once. */
export class Titles {
  readonly #store: Store;
  readonly #known = new Map<string, string | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  async of<T extends Named>(names: readonly T[]): Promise<readonly (T & Titled)[]> {
    return Promise.all(names.map((one) => this.one(one)));
  }

  async one<T extends Named>(named: T): Promise<T & Titled> {
    const title = NAMELESS.test(named.name) ? await this.#title(named.name) : null;
    return title === null ? named : { ...named, title };
  }

  /** A table's origins, over its columns and beside its values. */
  async ofTable(table: IncidentTable): Promise<IncidentTable> {
    const rows = [];
    for (const row of table.rows) rows.push({ ...row, values: await this.ofValues(row.values) });
    return { ...table, origins: await this.of(table.origins), rows };
  }

  async ofValues<T extends { readonly origins: readonly Named[] }>(values: readonly T[]): Promise<T[]> {
    const made = [];
    for (const value of values) made.push({ ...value, origins: await this.of(value.origins) });
    return made;
  }

  async #title(id: string): Promise<string | null> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const document = await this.#store.document(id);
    const title = document?.title ?? document?.headline ?? null;
    this.#known.set(id, title);
    return title;
  }
}
