import type { map as en } from "../en/map.ts";
import type { Table } from "../message.ts";

export const map: Table<typeof en> = {
  "map.chart": "خريطة الحوادث. قائمة الأماكن بجانبها تحوي الشيء نفسه ويمكن بلوغها بلوحة المفاتيح.",
  "map.move": "حرّك الخريطة",
  "map.key": "معنى العلامات",
  "map.key.point": "في هذا الموضع",
  "map.key.area": "في جهة ما من هذه المنطقة",
  "map.key.dot": "لا متسع لعددها: أشِر إليها أو قرّب",
  "map.side": "الأماكن",
  "map.ground": "صور الأرض",
  "map.ground.from": "صور الأرض من {host}، وهو يرى المنطقة التي تنظر إليها.",
  "map.known": "يُعرف إلى حدّ: {depth}",
  "map.places": "الأماكن",
  "map.places.none": "لا حادثة هنا لها مكان يمكن إيجاده على الخريطة.",
  "map.unplaced": "بلا مكان",
  "map.unplaced.none": "لكل ما يمر من المرشّح مكان.",
  "map.unplaced.why": "لا تذكر نصوصها مكانًا، أو تذكر مكانًا لا يعرفه المعجم الجغرافي. فلا علامة صادقة لها.",
  "map.none.title": "لا شيء يوضع على الخريطة",
};
