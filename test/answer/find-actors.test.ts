import { describe, expect, test } from 'vitest'
import { findActors } from '../../src/answer/find-actors.ts'
import { clientArticle } from './client-article.ts'
import { handMade } from './hand-made.ts'

const names = (name: string, { briefing } = clientArticle): string[] => findActors(name, briefing.actors).actors.map((actor) => actor.name)

describe('findActors', () => {
  test.each([
    ['Sergei Lavrov', 'Sergei Lavrov'],
    ['sergey lavrov', 'Sergei Lavrov'],
    ["Lavrov's", 'Sergei Lavrov'],
    ['the Korean Central News Agency', 'Korean Central News Agency'],
    ['kcna', 'Korean Central News Agency'],
    ['Jong Un', 'Kim Jong Un'],
    ['Mr. Rubio', 'Marco Rubio'],
    ['President Trump', 'Donald Trump'],
    ['Secretary of State Rubio', 'Marco Rubio'],
    ['Donald J. Trump', 'Donald Trump'],
    ['the Russian foreign minister', 'Sergei Lavrov'],
    ["Russia's foreign minister", 'Sergei Lavrov'],
    ['leader of North Korea', 'Kim Jong Un'],
    ['state media', 'North Korean state media'],
    ['America', 'U.S.'],
    ['US', 'U.S.'],
    ['DPRK', 'North Korea'],
    ['the Ukrainians', 'Ukraine'],
    ['lavorv', 'Sergei Lavrov'],
    ['Laverov', 'Sergei Lavrov'],
    ['marco rubbio', 'Marco Rubio'],
  ])('%s is %s', (typed, name) => {
    expect(names(typed)).toEqual([name])
  })

  test.each(['Putin', 'Kim Yo Jong', 'Eric Trump', 'Biden', 'Ruby', 'the', '', '42', 'Zhang Wei'])('%s is nobody', (typed) => {
    expect(names(typed)).toEqual([])
  })

  test('all who fit equally well', () => {
    expect(names('the minister')).toEqual(['Sergei Lavrov', 'Choe Son Hui'])
  })

  test('a name that is somebody’s alias goes before a part of another’s name', () => {
    const kims = handMade('kims', 'Kim Jong Un and his sister, Kim Yo Jong, came. Kim spoke.', {
      actors: { un: { name: 'Kim Jong Un', aliases: ['Kim'] }, yo: { name: 'Kim Yo Jong' } },
    })
    expect(names('Kim', kims)).toEqual(['Kim Jong Un'])
    expect(names('Jong', kims)).toEqual(['Kim Jong Un', 'Kim Yo Jong'])
  })
})
