/** Values put into words. */
export const values = {
  "value.none": "none (said so)",
  "value.some": "a number not given",
  "value.least": "at least {n}",
  "value.most": "at most {n}",
  "value.range": "{low} to {high}",
  "value.more": { one: "and {n} more", other: "and {n} more" },
  "value.about": "about {what}",
  "value.unnamedSpeaker": "speaker not named",
  "value.ownVoice": "the article's own voice",
} as const;
