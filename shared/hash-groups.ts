/** A hash in groups of eight, as people read it aloud. */
export const hashGroups = (sha256: string): readonly string[] => sha256.match(/.{1,8}/gu) ?? []
