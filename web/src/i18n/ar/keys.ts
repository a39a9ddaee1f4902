import type { keys as en } from "../en/keys.ts";
import type { Table } from "../message.ts";

export const keys: Table<typeof en> = {
  "help.title": "المساعدة والمفاتيح",
  "help.keys": "المفاتيح",
  "help.keys.about":
    "تُعرف المفاتيح بموضعها على اللوحة فتعمل في كل تخطيط؛ وبجانب كل منها الحرف العربي في الموضع نفسه. وهي تسكن أثناء الكتابة.",
  "help.keys.off": "المفاتيح معطّلة.",
  "help.keys.switch": "اختصارات المفتاح الواحد",
  "help.here": "في هذه الشاشة",
  "help.everywhere": "في كل مكان",
  "help.words": "معاني الألفاظ",
  "help.word.claim": "الادعاء",
  "help.word.claim.about": "شيء واحد يقوله مقال واحد: حدث أو تصريح أو رقم، مربوط بالحروف التي قُرئ منها بعينها.",
  "help.word.incident": "الحادثة",
  "help.word.incident.about": "ادعاءات من مقالات عدة يبدو أنها تروي حدثا واحدا، مع حفظ ما بينها من اختلاف.",
  "help.word.origin": "الأصل",
  "help.word.origin.about": "من يعرف الأمر مباشرة بقدر ما تقوله النصوص. خمس وسائل تنقل عن وكالة واحدة أصلٌ واحد.",
  "help.word.proposed": "لم يُحكم فيه",
  "help.word.proposed.about": "صنعته القواعد ولم يره أحد بعد. لا يُصدَّر إلا إذا طلبت ذلك.",
  "help.word.unsure": "غير محسوم",
  "help.word.unsure.about": "نظر فيه شخص ولم يستطع الحسم. يبقى منفصلا عن المقبول والمرفوض.",
  "key.help": "المساعدة والمفاتيح",
  "key.search": "البحث",
  "key.language": "العربية / الإنجليزية",
  "key.screen": "شاشة {name}",
};
