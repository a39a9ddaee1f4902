export { read } from "../read/index.ts";

/** An input that gave no article, or an article that failed. */
export interface Failure {
  readonly path: string;
  readonly item: number | null;
  readonly message: string;
}
