/** The sentences of criteria that an import writes. */
export const TERRITORY_SENTENCE = (perimeter: string) =>
  `Le projet est dans un territoire que touche le périmètre «\u00A0${perimeter}\u00A0».`;
export const PERIMETER_SENTENCE = (perimeter: string) =>
  `Le projet est dans le périmètre «\u00A0${perimeter}\u00A0».`;
export const APPLICANT_SENTENCE = (audiences: string) =>
  `Le porteur est l’un de ceux que vise l’aide\u00A0: ${audiences}.`;
export const PRIORITY_SENTENCE =
  "Le projet sert une priorité que le programme reconnaît dans les thématiques de l’aide.";
export const CONDITIONS_SENTENCE = (conditions: string) => `Conditions de la source\u00A0: ${conditions}`;
