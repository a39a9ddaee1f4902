import type { CopyGroup, Track } from "../../record/index.ts";
import { actorsOf } from "./actors.ts";
import { levelsOf } from "./levels.ts";
import { retaliationsOf } from "./retaliation.ts";
import type { Scene } from "./scene.ts";
import { sourcesOf } from "./sources.ts";
import { talksOf } from "./talks.ts";
import { trucesOf } from "./truces.ts";
import { votesOf } from "./votes.ts";

/** All tracks of a record, by kind. Derived: the same incidents give the same tracks. */
export function tracksOf(scene: Scene, copies: readonly CopyGroup[]): Track[] {
  return [
    ...talksOf(scene),
    ...trucesOf(scene),
    ...retaliationsOf(scene),
    ...levelsOf(scene),
    ...votesOf(scene),
    ...actorsOf(scene),
    ...sourcesOf(scene, copies),
  ];
}
