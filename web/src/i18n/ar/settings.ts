import type { settings as en } from "../en/settings.ts";
import type { Table } from "../message.ts";

export const settings: Table<typeof en> = {
  "settings.title": "الإعدادات",
  "settings.about": "تسري هذه على هذا المتصفح وحده، ولا تغيّر شيئا في السجل ولا في التصدير.",
  "settings.language": "اللغة",
  "settings.language.ar": "العربية",
  "settings.language.en": "English",
  "settings.theme": "الألوان",
  "settings.theme.system": "كما في النظام",
  "settings.theme.light": "فاتحة",
  "settings.theme.dark": "داكنة",
  "settings.digits": "الأرقام",
  "settings.calendar": "التقويم",
  "settings.calendar.gregorian": "ميلادي",
  "settings.calendar.hijri": "هجري (أم القرى)",
  "settings.calendar.both": "كلاهما",
  "settings.months": "أسماء الأشهر",
  "settings.months.both": "كلاهما",
  "settings.reading": "نص المقال",
  "settings.face": "الخط",
  "settings.face.naskh": "نوتو نسخ",
  "settings.face.amiri": "أميري",
  "settings.size": "الحجم",
  "settings.shortcuts": "اختصارات المفتاح الواحد",
  "settings.record": "السجل",
  "settings.record.local": "لا تخاطب الواجهة إلا خادمها. لا يغادر أي نص هذا الجهاز إلا إذا صدّرته.",
};
