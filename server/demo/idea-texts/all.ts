import { denderregioIdea } from './denderregio.ts'
import { gentHeritageIdea } from './gent-heritage.ts'
import { gentWaterIdea } from './gent-water.ts'
import type { DemoIdeaText } from './idea-text.ts'
import { kempenIdea } from './kempen.ts'
import { midwestDigitalIdea } from './midwest-digital.ts'
import { midwestSportIdea } from './midwest-sport.ts'
import { netelandIdea } from './neteland.ts'
import { oostBrabantIdea } from './oost-brabant.ts'
import { rivierenlandIdea } from './rivierenland.ts'
import { voorbeeldlandIdea } from './voorbeeldland.ts'
import { waaslandIdea } from './waasland.ts'
import { westhoekIdea } from './westhoek.ts'
import { southWestFlandersIdea } from './zuid-west-vlaanderen.ts'

/** What each idea answers to the questions of step one, in the order of their numbers. */
export const ideaTexts: readonly DemoIdeaText[] = [
  westhoekIdea,
  southWestFlandersIdea,
  midwestDigitalIdea,
  midwestSportIdea,
  gentHeritageIdea,
  gentWaterIdea,
  denderregioIdea,
  waaslandIdea,
  rivierenlandIdea,
  kempenIdea,
  netelandIdea,
  oostBrabantIdea,
  voorbeeldlandIdea,
]
