/** Says numbers in Arabic words: the tests read them back. */

const MASCULINE = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"];
const FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"];
const TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
const HUNDREDS = ["", "مئة", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];
const SCALES = [
  { size: 1_000_000, one: "مليون", two: ["مليونان", "مليونين"], many: "ملايين" },
  { size: 1000, one: "ألف", two: ["ألفان", "ألفين"], many: "آلاف" },
] as const;

function belowHundred(n: number, feminine: boolean, oblique: boolean): string {
  const units = feminine ? FEMININE : MASCULINE;
  if (n === 2) return feminine ? (oblique ? "اثنتين" : "اثنتان") : oblique ? "اثنين" : "اثنان";
  if (n < 10) return units[n]!;
  if (n === 10) return feminine ? "عشر" : "عشرة";
  const ten = feminine ? "عشرة" : "عشر";
  if (n === 11) return `${feminine ? "إحدى" : "أحد"} ${ten}`;
  if (n === 12) return `${feminine ? (oblique ? "اثنتي" : "اثنتا") : oblique ? "اثني" : "اثنا"} ${ten}`;
  if (n < 20) return `${units[n - 10]} ${ten}`;
  const tens = TENS[Math.floor(n / 10)]! + (oblique ? "ين" : "ون");
  return n % 10 === 0 ? tens : `${belowHundred(n % 10, feminine, oblique)} و${tens}`;
}

function belowThousand(n: number, feminine: boolean, oblique: boolean): string {
  const hundreds = Math.floor(n / 100);
  const parts: string[] = [];
  if (hundreds === 2) parts.push(oblique ? "مئتين" : "مئتان");
  else if (hundreds > 0) parts.push(HUNDREDS[hundreds]!);
  if (n % 100 > 0) parts.push(belowHundred(n % 100, feminine, oblique));
  return parts.join(" و");
}

/** `wordsFor(25_000, false, true)` is `خمسة وعشرين ألفا`. */
export function wordsFor(n: number, feminine: boolean, oblique: boolean): string {
  const parts: string[] = [];
  let rest = n;
  for (const { size, one, two, many } of SCALES) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count === 1) parts.push(one);
    else if (count === 2) parts.push(two[oblique ? 1 : 0]);
    else if (count > 2) {
      const tail = count % 100;
      const noun = tail >= 3 && tail <= 10 ? many : tail >= 11 ? `${one}ا` : one;
      parts.push(`${belowThousand(count, false, oblique)} ${noun}`);
    }
  }
  if (rest > 0) parts.push(belowThousand(rest, feminine, oblique));
  return parts.join(" و");
}

const easternDigits = (text: string, zero: number) =>
  text.replace(/\d/g, (d) => String.fromCharCode(zero + Number(d))).replaceAll(",", "٬");

/** The number in ASCII, Arabic-Indic and Persian digits, plain and with thousands set apart. */
export function digitForms(n: number): string[] {
  const plain = String(n);
  const grouped = plain.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return [plain, grouped].flatMap((text) => [text, easternDigits(text, 0x660), easternDigits(text, 0x6f0)]);
}
