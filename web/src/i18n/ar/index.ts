import { codes } from "./codes.ts";
import { exports } from "./export.ts";
import { keys } from "./keys.ts";
import { reader } from "./reader.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";
import { start } from "./start.ts";
import { values } from "./values.ts";

export const messages = { ...shell, ...start, ...codes, ...exports, ...keys, ...reader, ...settings, ...values };
