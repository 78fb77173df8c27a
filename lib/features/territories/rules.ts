const LEGAL_WORDS = [
  /^(la|le|les)\s+/i,
  /^l[’']/i,
  /^communauté\s+(urbaine|d[’']agglomération|de\s+communes)\s+(d[’']|de\s+|du\s+)?/i,
  /^(métropole|ept|commune)\s+(d[’']|de\s+)?/i,
  /^pays\s+(d[’']|de\s+)/i,
  /\s+(agglomération|méditerranée métropole|métropole|val de sambre)$/i,
  /\s+de la réunion$/i,
];

/** The name a map has room for: `la Communauté urbaine d’Arras` → `Arras`. */
export function shortName(programmeName: string): string {
  const short = LEGAL_WORDS.reduce((name, words) => name.replace(words, ""), programmeName.trim());
  return short === "" ? programmeName : short.charAt(0).toLocaleUpperCase("fr") + short.slice(1);
}

/** As a heading: `la Métropole Aix-Marseille` → `Métropole Aix-Marseille`, `le Grand Nancy` → `Grand Nancy`. */
export function withoutArticle(programmeName: string): string {
  const bare = programmeName.replace(/^(la|le|les)\s+|^l[’']/i, "");
  return bare.charAt(0).toLocaleUpperCase("fr") + bare.slice(1);
}
