import { codes } from "./codes.ts";
import { keys } from "./keys.ts";
import { settings } from "./settings.ts";
import { shell } from "./shell.ts";

export const messages = { ...shell, ...codes, ...keys, ...settings };
