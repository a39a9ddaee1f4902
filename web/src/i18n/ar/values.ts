import type { values as en } from "../en/values.ts";
import type { Table } from "../message.ts";

export const values: Table<typeof en> = {
  "value.none": "صفر (نصًّا)",
  "value.some": "عدد غير مذكور",
  "value.least": "{n} على الأقل",
  "value.most": "{n} على الأكثر",
  "value.range": "من {low} إلى {high}",
  "value.more": "و{n} غيرها",
  "value.about": "نحو {what}",
  "value.unnamedSpeaker": "قائل غير مسمّى",
  "value.ownVoice": "كلام المقال نفسه",
};
