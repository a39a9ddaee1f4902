/** Names of what can be done by a key, and the help sheet. */
export const keys = {
  "help.title": "Help and keys",
  "help.keys": "Keys",
  "help.keys.about":
    "Keys go by their place on the keyboard, so they work in any layout; beside each stands the Arabic letter of the same place. They rest while you type.",
  "help.keys.off": "Keys are switched off.",
  "help.keys.switch": "Single-key shortcuts",
  "help.here": "On this screen",
  "help.everywhere": "Everywhere",
  "help.words": "What the words mean",
  "help.word.claim": "Claim",
  "help.word.claim.about":
    "One thing that one article says: an event, a statement or a figure, tied to the exact characters that it was read from.",
  "help.word.incident": "Incident",
  "help.word.incident.about": "Claims of several articles that seem to tell of one event. Their differences are kept.",
  "help.word.origin": "Origin",
  "help.word.origin.about":
    "Who knows it first hand as far as the texts tell. Five outlets that repeat one agency are one origin.",
  "help.word.proposed": "Not judged",
  "help.word.proposed.about": "Made by rules and seen by nobody yet. Exports leave it out unless you ask for it.",
  "help.word.unsure": "Unsure",
  "help.word.unsure.about": "A person looked and could not decide. It stays apart from both accepted and rejected.",
  "key.help": "Help and keys",
  "key.search": "Search",
  "key.language": "Arabic / English",
  "key.screen": "Screen {name}",
} as const;
