export const envelopesPath = "/enveloppes";
export const ENVELOPE_SET_PARAMETER = "fait";
export const envelopeSetPath = `${envelopesPath}?${ENVELOPE_SET_PARAMETER}=1`;
/** With the amount of one envelope to be changed. */
export const changeEnvelopePath = (envelopeId: number) =>
  `${envelopesPath}?enveloppe=${envelopeId}#enveloppe`;
