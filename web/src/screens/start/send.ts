import { useQueryClient } from "@tanstack/react-query";
import { post } from "../../api/client.ts";
import { JOBS } from "../../api/queries.ts";
import type { JobView } from "../../api/types.ts";
import { useWords } from "../../i18n/index.ts";
import { toast } from "../../ui/toasts.tsx";
import { errorWords } from "../../words/faults.ts";

/** Begins an import; its job stands in the list at once. */
export function useImport(): (path: string, body: unknown) => Promise<boolean> {
  const client = useQueryClient();
  const words = useWords();
  return async (path, body) => {
    try {
      const job = await post<JobView>(path, body);
      client.setQueryData<readonly JobView[]>(JOBS, (jobs = []) =>
        jobs.some(({ id }) => id === job.id) ? jobs : [job, ...jobs],
      );
      return true;
    } catch (error) {
      const { text, detail } = errorWords(error, words);
      toast(`${text} ${detail}`.trim());
      return false;
    }
  };
}

/** A file with the path that it had in its folder. */
export interface Picked {
  readonly file: File;
  readonly path: string;
}

/** The form that carries files; the outlet of all goes before them, as the server reads a stream. */
export function formOf(files: readonly Picked[]): FormData {
  const form = new FormData();
  for (const { file, path } of files) form.append("files", file, path);
  return form;
}
