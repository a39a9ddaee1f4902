import type { JobFailures, JobView } from "../api/jobs.ts";

/** What a job is asked to do; kept beside its files, so that it can go on after the server stopped. */
export interface Task {
  readonly kind: JobView["kind"];
  /** Who asked. */
  readonly by: string;
  readonly urls: readonly string[];
  /** For inputs that carry none. */
  readonly outlet: string | null;
  readonly published: string | null;
}

/** What a worker needs beside the task. */
export interface Work {
  readonly id: string;
  /** The record's folder or file. */
  readonly record: string;
  /** The job's folder. */
  readonly folder: string;
  readonly task: Task;
  /** Read instead of the job's own files: the sample's articles. */
  readonly inputs: readonly string[] | null;
  readonly knowledge: readonly string[];
  readonly allowPrivate: boolean;
  /** Failures from before the worker began, such as files of unknown kinds. */
  readonly failures: readonly JobFailures[];
}

/** What a worker tells: the part of the view that changed. */
export type News = Partial<Omit<JobView, "id" | "by" | "kind" | "began">>;

const FIRST = 20;

/** Counts failures by their cause, and keeps the first of each. */
export class Failures {
  readonly #causes = new Map<string, JobFailures>();

  constructor(before: readonly JobFailures[] = []) {
    for (const cause of before) this.#causes.set(cause.code, cause);
  }

  add(code: string, failure: JobFailures["first"][number]): void {
    const { count, first } = this.#causes.get(code) ?? { count: 0, first: [] };
    this.#causes.set(code, { code, count: count + 1, first: first.length < FIRST ? [...first, failure] : first });
  }

  get count(): number {
    return [...this.#causes.values()].reduce((sum, { count }) => sum + count, 0);
  }

  /** The most frequent first. */
  list(): readonly JobFailures[] {
    return [...this.#causes.values()].sort((a, b) => b.count - a.count);
  }
}
