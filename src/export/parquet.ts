import { parquetWriteBuffer } from "hyparquet-writer";
import { COLUMNS } from "./columns.ts";
import type { EventRow } from "./row.ts";
import type { Cell, Settings } from "./table.ts";

const TYPES = { integer: "INT64", real: "DOUBLE" } as const;

/** Parquet with the columns of `data`: text, whole numbers and coordinates with their types; unknown is null. */
export async function* parquet(rows: AsyncIterable<EventRow>, settings: Settings): AsyncGenerator<Uint8Array> {
  const columns = COLUMNS[settings.of];
  const data: Cell[][] = columns.map(() => []);
  for await (const row of rows) for (const [i, column] of columns.entries()) data[i]!.push(column.cell(row, settings));
  yield new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, type }, i) => ({
        name,
        type: type === undefined ? "STRING" : TYPES[type],
        nullable: true,
        data: type === "integer" ? data[i]!.map((n) => (n === null ? null : BigInt(n))) : data[i]!,
      })),
      kvMetadata: [{ key: "isnad", value: JSON.stringify({ of: settings.of, policy: settings.policy }) }],
    }),
  );
}
