/**
 * What others than the project owner may bring of the public money, in hundredths: the owner's minimum share is 20 %
 * (code général des collectivités territoriales, article L. 1111-10, III).
 */
export const MAX_PUBLIC_PERCENT = 80;
