export { keepFeedback } from './keep-feedback.ts'
export {
  type Bodies,
  type Body,
  type ContentKind,
  type Field,
  fieldsOf,
  KINDS,
  readField,
  titleOf,
} from './kinds.ts'
export {
  type ContentPage,
  type ContentVersion,
  readContent,
  readContents,
  readVersions,
} from './read-content.ts'
export { type Questions, readAnswer, readMenu, readQuestions, searchQuestions } from './read-shown.ts'
export type { ContentRefusal } from './refusals.ts'
export { seedContent } from './seed/seed-content.ts'
export { createContent, moveContent, publishContent, saveDraft, withdrawContent } from './write-content.ts'
