import { ideaId, type DemoIdeaText } from './idea-text.ts'

/** One sentence of twenty words, said so often that no call would take it. */
const tooMuch =
  `Wij willen dat alles beter wordt, voor iedereen en overal, en liefst zo snel mogelijk, met wie er ook
  mee wil. `.repeat(62)

/** An idea in the making, of the region that does not exist: too long where it says something, and silent elsewhere. */
export const voorbeeldlandIdea: DemoIdeaText = {
  idea: ideaId(13),
  participants: [],
  texts: {
    challenge: tooMuch,
    leverage: 'Nog te bespreken.',
    executingPartner: 'Streekdienst Voorbeeldland.',
  },
  mandate: null,
  writers: [{ person: 'veerle-modaal', role: 'penholder' }],
}
