import type { Refused } from "./types.ts";

const BASE = "/api/v1";

/** What the server, or the way to it, answered instead of data. `status` 0 = nobody answered. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Refused;
  constructor(status: number, problem: Refused) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `/documents?limit=50` of parameters that are set; empty ones are left out. */
export function address(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) params.set(name, String(value));
  }
  const text = params.toString();
  return `${BASE}${path}${text === "" ? "" : `?${text}`}`;
}

async function send(path: string, query: Query, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address(path, query), { credentials: "same-origin", ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, { title: "offline" });
  }
  if (response.ok) return response;
  let problem: Refused = {};
  try {
    problem = (await response.json()) as Refused;
  } catch {
    // A proxy may answer in words of its own; the status still tells what to say.
  }
  throw new ApiError(response.status, problem);
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await send(path, query, { headers: { accept: "application/json" }, signal: signal ?? null });
  return (await response.json()) as T;
}

/** Writes JSON, or a form with files. `etag` makes the server refuse when someone else wrote in the meantime. */
export async function post<T>(path: string, body: unknown, etag?: string): Promise<T> {
  const form = body instanceof FormData;
  const headers: Record<string, string> = { accept: "application/json" };
  if (!form) headers["content-type"] = "application/json";
  if (etag !== undefined) headers["if-match"] = etag;
  const response = await send(path, {}, { method: "POST", headers, body: form ? body : JSON.stringify(body) });
  const text = await response.text();
  return (text === "" ? null : JSON.parse(text)) as T;
}

export async function remove(path: string): Promise<void> {
  await send(path, {}, { method: "DELETE", headers: { accept: "application/json" } });
}
