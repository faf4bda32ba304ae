import { clientSeed, seeds } from '../seeds.ts'
import { handMade } from './hand-made.ts'

const text = seeds.find(({ id }) => id === clientSeed)?.text ?? ''

/** The user's own article with a briefing as a careful reader would make it. */
export const clientArticle = handMade(clientSeed, text, {
  actors: {
    nk: { name: 'North Korea', type: 'place', aliases: [] },
    kim: {
      name: 'Kim Jong Un',
      aliases: ['Kim'],
      roles: ['North Korean leader', 'its leader'],
      of: 'nk',
    },
    lavrov: {
      name: 'Sergei Lavrov',
      aliases: ['Sergey Lavrov', 'Lavrov'],
      roles: ['Russian Foreign Minister #2', 'Russian Foreign Minister'],
      of: 'russia',
    },
    choe: {
      name: 'Choe Son Hui',
      aliases: ['Choe'],
      roles: ['North Korean Minister of Foreign Affairs', 'North Korean Foreign Minister'],
      of: 'nk',
    },
    rubio: { name: 'Marco Rubio', aliases: ['Rubio'], roles: ['U.S. Secretary of State'], of: 'us', mentions: ['he shared'] },
    trump: { name: 'Donald Trump', aliases: [], roles: ['U.S. President'], of: 'us', key: false },
    russia: { name: 'Russia', type: 'place' },
    ukraine: { name: 'Ukraine', type: 'place' },
    kcna: { name: 'Korean Central News Agency', type: 'organization', aliases: ['KCNA'] },
    media: { name: 'North Korean state media', type: 'group', aliases: ['state media'] },
    russianMedia: { name: 'Russian state-affiliated media', type: 'group' },
    tass: { name: 'Tass', type: 'organization', roles: ['a Russian news agency'] },
    pentagon: { name: 'Pentagon', type: 'organization', aliases: ['the Pentagon'] },
    state: { name: 'U.S. State Department', type: 'organization', aliases: ['State Department'] },
    us: { name: 'U.S.', type: 'place', key: false },
    wonsan: { name: 'Wonsan', type: 'place', roles: ['a coastal city'] },
    malaysia: { name: 'Malaysia', type: 'place' },
    kursk: { name: 'Kursk', type: 'place' },
  },
  claims: [
    {
      source: 'North Korean state media',
      speakers: ['media'],
      cue: 'reported',
      content: [
        'North Korea and its leader, Kim Jong Un, will continue to "unconditionally support and encourage" Russia\'s war in Ukraine',
      ],
      quotation: 'mixed',
      saidAt: ['Sunday', '2025-07-13'],
    },
    {
      source: 'North Korea #4',
      speakers: ['nk'],
      cue: 'said it would',
      content: ['it would support "all the measures" taken by Russia in relation to "tackling of the root cause of the Ukrainian crisis,"'],
      via: ['the Korean Central News Agency', 'kcna'],
      quotation: 'mixed',
    },
    {
      source: 'KCNA',
      speakers: ['kcna'],
      cue: 'according to KCNA',
      content: [
        'The report followed a meeting on Saturday between North Korean Minister of Foreign Affairs Choe Son Hui and Russian Foreign Minister Sergei Lavrov',
      ],
    },
    { source: 'state media #2', speakers: ['media'], cue: 'according to state media', content: ['Kim also met with Lavrov'] },
    {
      source: 'KCNA #2',
      speakers: ['kcna'],
      cue: 'reported #3',
      content: ['The pair discussed "mutual cooperation in the international arenas,"'],
      quotation: 'mixed',
    },
    {
      source: 'Rubio #2',
      speakers: ['rubio'],
      cue: 'said he shared',
      content: [`he shared U.S. President Donald Trump's "disappointment and frustration" with their Russian counterparts`],
      quotation: 'mixed',
    },
    {
      source: 'Lavrov #6',
      speakers: ['lavrov'],
      cue: 'was quoted',
      content: [
        'that "our Korean friends" had again confirmed support for "all of the objectives" Russia had for its fight against Ukraine',
      ],
      via: ['Russian state-affiliated media', 'russianMedia'],
      quotation: 'mixed',
      saidAt: ['Sunday #2', '2025-07-13'],
    },
    {
      source: 'Russian and North Korean media',
      speakers: [],
      cue: 'according to Russian',
      content: ['Russia and North Korea last year inked a mutual-defense pact'],
    },
    {
      source: 'estimates from the Pentagon',
      speakers: ['pentagon'],
      cue: 'according to estimates',
      content: ['North Korea sent at least 10,000 troops to Russia last year to aid in the fight against Ukraine'],
    },
    {
      source: 'The U.S. State Department',
      speakers: ['state'],
      cue: 'said last year',
      content: [
        'that North Korea has shipped arms -- including ballistic missiles and munitions -- to Russia for use in its war against Ukraine',
      ],
      saidAt: ['last year #3', '2024'],
    },
    {
      source: 'Lavrov #8',
      speakers: ['lavrov'],
      cue: 'said on Saturday',
      content: [
        'that Russia "once again expressed our sincere gratitude for the contribution of Korea People\'s army servicemen" who fought alongside Russian troops in Kursk, where Ukraine had mounted an offensive into Russia',
      ],
      via: ['Tass', 'tass'],
      quotation: 'mixed',
      saidAt: ['Saturday #4', '2025-07-12'],
    },
  ],
  meetings: [
    {
      participants: ['choe', 'lavrov'],
      trigger: 'a meeting on Saturday',
      evidence: ['attend a signing ceremony'],
      place: 'Wonsan, North Korea #2',
      time: ['Saturday #2', '2025-07-12'],
      reportedBy: [2],
    },
    {
      participants: ['kim', 'lavrov'],
      trigger: 'met with Lavrov',
      evidence: ['talks with Russian', 'greets'],
      place: 'Wonsan',
      time: ['Saturday, July 12, 2025', '2025-07-12'],
      reportedBy: [3],
    },
    { participants: ['lavrov', 'rubio'], trigger: 'had met', place: 'Malaysia', time: ['Thursday', '2025-07-10'] },
  ],
  times: [
    ['2025-07-13', '2025-07-13'],
    ['Sunday', '2025-07-13'],
    ['Saturday, July 12, 2025', '2025-07-12'],
    ['Saturday #2', '2025-07-12'],
    ['this year', '2025'],
    ['Saturday, July 12, 2025 #2', '2025-07-12'],
    ['2026-2027', '2026'],
    ['Thursday', '2025-07-10'],
    ['Sunday #2', '2025-07-13'],
    ['last year', '2024'],
    ['July 12, 2025 #3', '2025-07-12'],
    ['last year #2', '2024'],
    ['last year #3', '2024'],
    ['Saturday #4', '2025-07-12'],
  ],
  notSaid: ['state media stopped short'],
  summary: [
    'North Korea and its leader, Kim Jong Un, will continue to "unconditionally support and encourage" Russia\'s war in Ukraine, North Korean state media reported on Sunday.',
  ],
})
