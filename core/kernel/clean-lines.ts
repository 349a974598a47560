/**
 * What somebody wrote in lines, without what nobody can see: control characters, marks that turn the direction of
 * the text, spaces at the ends of lines, more than one empty line. Joined emoji stay joined.
 */
export const cleanLines = (said: string): string =>
  said
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?![\n\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
