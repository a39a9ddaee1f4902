/** The way of one article, in order. `isnad trace --after` takes these names; docs and tests read this list. */
export const STAGES = ["read", "clean", "analyse", "recognise", "claim"] as const;
export type Stage = (typeof STAGES)[number];
