/** A hash as it is read aloud: in groups of eight. */
export const inGroups = (sha256: string): string => (sha256.match(/.{1,8}/gu) ?? []).join(' ')
