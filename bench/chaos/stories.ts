import type { Article } from '../../src/document/article.ts'

// News of our own making. No two are of one event or share their people, so that each is a story of its own in its digest.

const texts = [
  'BERGEN, Nov 2, 2026 -- The ferry to the outer islands will stop on Monday, harbour master Karin Holm said. "The hull is worn out," Holm told reporters.',
  'LISBON, Nov 3, 2026 -- Three judges of the appeals court resigned on Tuesday, clerk Duarte Pinho said. The minister accepted their letters, Pinho added.',
  'TAMPERE, Nov 4, 2026 -- A paper mill closed its oldest line, manager Aino Laakso announced. Ninety workers keep their wages until spring, Laakso said.',
  'VALLETTA, Nov 5, 2026 -- Divers raised a Roman anchor near the breakwater, archaeologist Mario Zammit said. It weighs two tonnes, according to Zammit.',
  'OSTRAVA, Nov 6, 2026 -- The orchestra elected violinist Petra Novotna as its director. "We shall play outdoors again," Novotna said on Friday.',
  'BRUGES, Nov 7, 2026 -- Thieves took forty bicycles from a museum cellar, inspector Lieve Maes said. The alarm had been switched off, Maes added.',
  'CORK, Nov 8, 2026 -- Six farms are free of bird flu, veterinarian Niamh Walsh reported on Sunday. Poultry may go to market again, Walsh said.',
  'GRAZ, Nov 9, 2026 -- The university will teach glacier studies in English, rector Jutta Steindl said. Students had asked for it for years, said Steindl.',
  'SPLIT, Nov 10, 2026 -- A wildfire burned two vineyards above the bay, fire chief Ante Babic said. Rain put out the last flames on Tuesday, he added.',
  'TURKU, Nov 11, 2026 -- Engineers moved the wooden lighthouse a mile inland, foreman Eero Salmi said. The cliff was giving way, Salmi explained.',
  'NANTES, Nov 12, 2026 -- Bakers ended their strike over flour prices, union leader Odile Perrin said. "We have a contract," Perrin told a crowd.',
  'AARHUS, Nov 13, 2026 -- Surgeons transplanted a kidney by telephone link, doctor Mads Friis said. The patient walks again, Friis told the local radio.',
  'GDANSK, Nov 14, 2026 -- Customs seized nine crates of counterfeit chess clocks, officer Ewa Lis said. A smuggler was arrested on Saturday, Lis added.',
  'PORTO, Nov 15, 2026 -- The tram to the beach gets a second track, planner Rui Sarmento said. Building begins when the tourists have left, he added.',
  'TRIESTE, Nov 16, 2026 -- Astronomers named a comet after the poet Scipio Slataper. Observatory head Bruna Gerin said that it returns in a century.',
]

/** What is new in a slot, from 0 on: one story, in every other slot two. */
export const storiesOf = (slot: number): readonly Article[] =>
  Array.from({ length: 1 + (slot % 2) }, (_, i) => Math.floor(slot * 1.5) + i).map((n) => ({
    id: `a${n}`,
    text: texts[n] ?? '',
    url: `https://example.org/${n}`,
  }))
