import { actors } from "./actors.ts";
import { codes } from "./codes.ts";
import { conditions } from "./conditions.ts";
import { exports } from "./export.ts";
import { incidents } from "./incidents.ts";
import { judge } from "./judge.ts";
import { keys } from "./keys.ts";
import { map } from "./map.ts";
import { problems } from "./problems.ts";
import { reader } from "./reader.ts";
import { reasons } from "./reasons.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { start } from "./start.ts";
import { timeline } from "./timeline.ts";
import { tracks } from "./tracks.ts";
import { values } from "./values.ts";

export const messages = {
  ...shell,
  ...codes,
  ...conditions,
  ...exports,
  ...incidents,
  ...judge,
  ...keys,
  ...problems,
  ...reader,
  ...reasons,
  ...settings,
  ...start,
  ...actors,
  ...map,
  ...timeline,
  ...tracks,
  ...values,
};
