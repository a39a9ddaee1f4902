import { PLOVER_MODES, type PloverType, type ReviewState, type Status } from "../record/index.ts";

export type Language = "ar" | "en";
export const LANGUAGES: readonly Language[] = ["ar", "en"];
type Words = readonly [en: string, ar: string];

const say = (words: Words | undefined, language: Language, code: string) =>
  words === undefined ? code : words[language === "en" ? 0 : 1];

const TYPES: Readonly<Record<PloverType, Words>> = {
  AGREE: ["agreement", "اتفاق"],
  CONSULT: ["talks or meeting", "محادثات أو لقاء"],
  SUPPORT: ["support in words", "تأييد"],
  CONCEDE: ["concession", "تنازل"],
  COOPERATE: ["cooperation", "تعاون"],
  AID: ["aid", "مساعدة"],
  RETREAT: ["pull-back", "تراجع"],
  REQUEST: ["demand", "مطالبة"],
  ACCUSE: ["accusation or blame", "اتهام أو إدانة"],
  REJECT: ["refusal", "رفض"],
  THREATEN: ["threat", "تهديد"],
  PROTEST: ["protest", "احتجاج"],
  SANCTION: ["sanction or break", "عقوبة أو قطيعة"],
  MOBILIZE: ["deployment", "حشد أو انتشار"],
  COERCE: ["coercion", "إكراه"],
  ASSAULT: ["attack", "هجوم"],
};

const MODES: Readonly<Record<string, Words>> = {
  "CONSULT/visit": ["visit", "زيارة"],
  "CONSULT/third-party": ["mediated talks", "محادثات بوساطة"],
  "CONSULT/multilateral": ["talks of several parties", "محادثات متعددة الأطراف"],
  "CONSULT/phone": ["phone call", "اتصال هاتفي"],
  "RETREAT/withdraw": ["withdrawal", "انسحاب"],
  "RETREAT/release": ["release", "إفراج"],
  "RETREAT/disarm": ["disarmament", "نزع سلاح"],
  "RETREAT/ceasefire": ["truce", "هدنة"],
  "RETREAT/access": ["access granted", "فتح طريق أو معبر"],
  "RETREAT/resign": ["resignation", "استقالة"],
  "REQUEST/assist": ["call for help", "طلب مساعدة"],
  "REQUEST/change": ["call for change", "مطالبة بتغيير"],
  "REQUEST/yield": ["call to give way", "مطالبة بتنازل"],
  "REQUEST/meet": ["call for talks", "دعوة إلى محادثات"],
  "ACCUSE/disapprove": ["condemnation", "إدانة"],
  "ACCUSE/investigate": ["investigation", "تحقيق"],
  "ACCUSE/allege": ["accusation", "اتهام"],
  "REJECT/assist": ["refusal to help", "رفض مساعدة"],
  "REJECT/change": ["refusal of change", "رفض تغيير"],
  "REJECT/yield": ["refusal to give way", "رفض تنازل"],
  "REJECT/meet": ["refusal to meet", "رفض لقاء"],
  "THREATEN/restrict": ["threat of restrictions", "تهديد بقيود"],
  "THREATEN/arrest": ["threat of arrest", "تهديد باعتقال"],
  "THREATEN/relations": ["threat to break relations", "تهديد بقطع العلاقات"],
  "THREATEN/expel": ["threat of expulsion", "تهديد بطرد"],
  "THREATEN/territory": ["threat to take territory", "تهديد باحتلال أرض"],
  "THREATEN/violence": ["threat of violence", "تهديد بالعنف"],
  "PROTEST/demo": ["demonstration", "مظاهرة"],
  "PROTEST/riot": ["riot", "أعمال شغب"],
  "PROTEST/strike": ["strike of workers", "إضراب"],
  "PROTEST/hunger": ["hunger strike", "إضراب عن الطعام"],
  "PROTEST/boycott": ["boycott", "مقاطعة"],
  "PROTEST/obstruct": ["blockade by protesters", "قطع طريق"],
  "PROTEST/vandalize": ["vandalism", "تخريب"],
  "SANCTION/convict": ["conviction", "حكم قضائي"],
  "SANCTION/expel": ["expulsion", "طرد"],
  "SANCTION/withdraw": ["withdrawal from a body or agreement", "انسحاب من هيئة أو اتفاق"],
  "SANCTION/discontinue": ["break of talks or aid", "وقف محادثات أو مساعدات"],
  "MOBILIZE/troops": ["deployment of troops", "انتشار قوات"],
  "MOBILIZE/weapons": ["deployment of weapons", "نشر أسلحة"],
  "MOBILIZE/police": ["deployment of police", "انتشار الشرطة"],
  "MOBILIZE/militia": ["mobilisation of fighters", "حشد مقاتلين"],
  "COERCE/seize": ["seizure", "استيلاء"],
  "COERCE/restrict": ["restriction", "تقييد"],
  "COERCE/censor": ["censorship", "حجب أو رقابة"],
  "COERCE/curfew": ["curfew", "حظر تجول"],
  "COERCE/martial-law": ["martial law", "أحكام عرفية"],
  "COERCE/arrest": ["arrest", "اعتقال"],
  "COERCE/deport": ["deportation", "ترحيل"],
  "COERCE/withhold": ["withholding", "حجب أموال أو خدمات"],
  "COERCE/misinformation": ["misinformation", "تضليل"],
  "COERCE/cyber": ["cyber attack", "هجوم إلكتروني"],
  "ASSAULT/abduct": ["abduction", "خطف"],
  "ASSAULT/beat": ["beating", "ضرب"],
  "ASSAULT/torture": ["torture", "تعذيب"],
  "ASSAULT/sexual": ["sexual violence", "عنف جنسي"],
  "ASSAULT/targeted": ["targeted killing", "اغتيال"],
  "ASSAULT/destroy": ["destruction", "تدمير"],
  "ASSAULT/primitive": ["attack with simple weapons", "هجوم بسلاح أبيض"],
  "ASSAULT/firearms": ["armed clash or shooting", "اشتباك أو إطلاق نار"],
  "ASSAULT/explosives": ["bombing", "تفجير"],
  "ASSAULT/suicide-attack": ["suicide attack", "هجوم انتحاري"],
  "ASSAULT/aerial": ["air strike", "غارة جوية"],
  "ASSAULT/drone": ["drone attack", "هجوم بطائرة مسيرة"],
  "ASSAULT/heavy-weapons": ["rocket or artillery fire", "قصف صاروخي أو مدفعي"],
  "ASSAULT/crowd-control": ["force against a crowd", "تفريق بالقوة"],
  "ASSAULT/unconventional": ["chemical or other unconventional attack", "هجوم بسلاح غير تقليدي"],
};

/** Every type and mode has words: the test holds this to the codes. */
export const TYPE_CODES: readonly string[] = Object.entries(PLOVER_MODES).flatMap(([type, modes]) => [
  type,
  ...modes.map((mode) => `${type}/${mode}`),
]);

/** What happened, in plain words: `typeWords("ASSAULT", "aerial", "en")` is `air strike`. */
export function typeWords(type: string, mode: string | null, language: Language): string {
  const words = mode === null ? undefined : MODES[`${type}/${mode}`];
  return say(words ?? TYPES[type as PloverType], language, mode === null ? type : `${type}/${mode}`);
}

const STATUS: Readonly<Record<Status, Words>> = {
  asserted: ["said to have happened", "يُقال إنه وقع"],
  denied: ["denied", "منفي"],
  threatened: ["threatened", "مهدد به"],
  planned: ["planned", "مخطط له"],
  demanded: ["demanded", "مطلوب"],
  hypothetical: ["supposed only", "مفترض"],
  habitual: ["said to happen again and again", "متكرر"],
  unclear: ["unclear", "غير واضح"],
};
export const statusWords = (status: Status, language: Language) => say(STATUS[status], language, status);

const REVIEW: Readonly<Record<string, Words>> = {
  accepted: ["accepted by a reviewer", "قبله مراجع"],
  rejected: ["rejected by a reviewer", "رفضه مراجع"],
  unsure: ["left open by a reviewer", "لم يحسمه المراجع"],
  proposed: ["judged by nobody yet", "لم يراجعه أحد"],
};
export const reviewWords = (review: ReviewState, language: Language) => say(REVIEW[review], language, review);

const FIELDS: Readonly<Record<string, Words>> = {
  type: ["type", "النوع"],
  mode: ["manner", "الأسلوب"],
  acled: ["ACLED type", "تصنيف أكليد"],
  status: ["status", "الحالة"],
  date: ["date", "التاريخ"],
  place: ["place", "المكان"],
  actor: ["by whom", "الفاعل"],
  target: ["against whom", "المستهدف"],
  weapon: ["weapon", "السلاح"],
  weapon_count: ["number of weapons", "عدد الأسلحة"],
  fatalities: ["dead", "القتلى"],
  injured: ["injured", "الجرحى"],
  detained: ["detained", "المعتقلون"],
  damage: ["damage", "أضرار"],
  incidents: ["events counted", "عدد الحوادث"],
};
/** Name of a field of an event for people. */
export const fieldWords = (field: string, language: Language) => say(FIELDS[field], language, field);
