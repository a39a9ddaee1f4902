/** Incidents in space. */
export const map = {
  "map.chart": "Map of incidents. The list of places beside it holds the same and can be reached by keyboard.",
  "map.move": "Move the map",
  "map.key": "What the marks mean",
  "map.key.point": "at this place",
  "map.key.area": "somewhere in this area",
  "map.key.dot": "no room for its number: point at it or come nearer",
  "map.side": "Places",
  "map.ground": "Ground",
  "map.ground.from": "Pictures of the ground: {host}. It sees which area you look at.",
  "map.known": "known as deep as: {depth}",
  "map.places": "Places",
  "map.places.none": "No incident here has a place that could be found on a map.",
  "map.unplaced": "Without a place",
  "map.unplaced.none": "Everything that passes the filter has a place.",
  "map.unplaced.why": "Their texts name no place, or one that the gazetteer does not know. No mark would be true.",
  "map.none.title": "Nothing to put on the map",
} as const;
