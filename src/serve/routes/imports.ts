import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { kindOf } from "../../read/inputs.ts";
import type { Context } from "../context.ts";
import { freeName, safeName } from "../jobs/names.ts";
import { Failures, type Task } from "../jobs/state.ts";
import { offsetPage, PAGED } from "../paging.ts";
import { Refusal } from "../problem.ts";
import type { Asked, Route } from "../route.ts";

const MOST_URLS = 500;
const TEXT_BYTES = 12_000_000;

interface Import {
  readonly text?: string;
  readonly urls?: readonly string[];
  readonly fetch?: boolean;
  readonly sample?: boolean;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
}

/** Articles on their way into the record. */
export function imports(context: Context): Route[] {
  const { jobs } = context;
  return [
    {
      method: "POST",
      path: "/imports",
      about:
        "Begins to read one pasted text, a list of addresses (only with `fetch: true`), or the sample; gives the job.",
      role: "coder",
      body: "import",
      limit: TEXT_BYTES,
      gives: "job",
      status: 202,
      handle: (asked) => begin(asked, context),
    },
    {
      method: "POST",
      path: "/imports/files",
      about:
        "Begins to read files and folders sent as `multipart/form-data`: each file with its path as its name; `outlet` and `published` before them count for those that carry none.",
      role: "coder",
      gives: "job",
      status: 202,
      handle: (asked) => receive(asked, context),
    },
    {
      method: "GET",
      path: "/jobs",
      about: "Lists jobs, the latest first.",
      role: "reader",
      query: PAGED,
      gives: "page of job",
      columns: ["id", "state", "kind", "by", "began", "ended", "inputs", "read", "added", "updated", "known", "failed"],
      handle: (asked) => {
        const all = jobs.list();
        return offsetPage(
          asked,
          async (limit, offset) => all.slice(offset, offset + limit),
          async () => all.length,
        );
      },
    },
    {
      method: "GET",
      path: "/jobs/{id}",
      about: "Gives one job.",
      role: "reader",
      gives: "job",
      handle: async ({ params }) => {
        const job = jobs.find(params.id!);
        if (job === null) throw new Refusal(404, "serve.no-job", "there is no such job", "GET /jobs lists them.");
        return job;
      },
    },
    {
      method: "DELETE",
      path: "/jobs/{id}",
      about: "Stops a job; what it has read stays in the record.",
      role: "coder",
      gives: "job",
      handle: async ({ params }) => jobs.stop(params.id!),
    },
  ];
}

async function begin({ body, person }: Asked, { jobs }: Context): Promise<unknown> {
  const { text, urls, fetch, sample, title = null, url = null, outlet = null, published = null } = body as Import;
  if ([text, urls, sample].filter((given) => given !== undefined).length !== 1) {
    throw new Refusal(400, "serve.import", "there is not exactly one of text, urls and sample", "Give one of them.");
  }
  if (urls !== undefined && fetch !== true) {
    throw new Refusal(400, "serve.fetch", "nobody said that addresses may be opened", "Send `fetch: true` with them.");
  }
  if (urls !== undefined && (urls.length === 0 || urls.length > MOST_URLS)) {
    throw new Refusal(400, "serve.import", `there are not between 1 and ${MOST_URLS} addresses`, "Send fewer at once.");
  }
  const { id, files } = jobs.prepare();
  const about = { by: person.name, outlet, published };
  if (text !== undefined) {
    writeFileSync(join(files, "pasted.jsonl"), `${JSON.stringify({ text, title, url, outlet, published })}\n`);
    return jobs.begin(id, { ...about, kind: "text", urls: [] }, 1);
  }
  if (urls !== undefined) return jobs.begin(id, { ...about, kind: "urls", urls: [...new Set(urls)] }, urls.length);
  return jobs.begin(id, { ...about, kind: "sample", urls: [] }, 1);
}

async function receive({ request, person }: Asked, { jobs }: Context): Promise<unknown> {
  const { id, files } = jobs.prepare();
  const failures = new Failures();
  const taken = new Set<string>();
  const about: Record<string, string> = {};
  let sent = 0;
  try {
    for await (const part of request.parts()) {
      if (part.type === "field") {
        if (typeof part.value === "string") about[part.fieldname] = part.value;
        continue;
      }
      sent++;
      const name = safeName(part.filename ?? "");
      if (name === null || kindOf(name) === null) {
        part.file.resume();
        failures.add("read.unknown-type", {
          path: name ?? "",
          item: null,
          message: "its name does not say what it holds",
          mend: "Name it .txt, .html, .jsonl, .warc or .xml.",
          values: {},
        });
        continue;
      }
      const free = freeName(name, taken);
      taken.add(free);
      mkdirSync(dirname(join(files, free)), { recursive: true });
      await pipeline(part.file, createWriteStream(join(files, free), { flags: "wx", mode: 0o600 }));
    }
    if (sent === 0) throw new Refusal(400, "serve.import", "there is no file", "Send at least one.");
  } catch (error) {
    jobs.drop(id);
    throw error;
  }
  const { outlet = null, published = null } = about;
  const task: Task = { kind: "files", by: person.name, urls: [], outlet: outlet || null, published: published || null };
  return jobs.begin(id, task, sent, failures.list());
}
