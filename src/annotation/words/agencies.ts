/** News agencies, papers and stations: what stands after "according to", "told" or "via" as a medium. Full name first, then its other names. Own list. */
const ROWS = `
Korean Central News Agency/KCNA
Tass/TASS/Itar-Tass/ITAR-TASS
RIA Novosti/RIA
Interfax
Sputnik
Reuters
Associated Press/AP/The Associated Press
Agence France-Presse/AFP/Agence France Presse
Xinhua/Xinhua News Agency
Bloomberg/Bloomberg News
Kyodo/Kyodo News
Yonhap/Yonhap News Agency
Anadolu Agency/Anadolu
Deutsche Presse-Agentur/DPA/dpa
Press Trust of India/PTI
Press Association/PA Media
EFE
ANSA
IRNA
ISNA
Fars/Fars News Agency
Tasnim
SANA
Petra
WAFA
MENA
Antara
Bernama
CNN
BBC/British Broadcasting Corporation
NBC/NBC News
ABC News
CBS/CBS News
Fox News
MSNBC
CNBC
PBS
NPR
C-SPAN
Sky News
ITV
Channel 4
Al Jazeera/Al-Jazeera
Al Arabiya/Al-Arabiya
France 24
Deutsche Welle/DW
RT/Russia Today
CCTV
CGTN
NHK
Global Times
People's Daily
Voice of America/VOA
Radio Free Europe/RFE/RL
Radio Free Asia
Australian Broadcasting Corporation
Canadian Broadcasting Corporation/CBC
New York Times/The New York Times
Washington Post/The Washington Post
Wall Street Journal/The Wall Street Journal
USA Today
Los Angeles Times
Chicago Tribune
Boston Globe
Politico
Axios
HuffPost/Huffington Post
BuzzFeed/BuzzFeed News
Breitbart
Daily Mail
The Guardian
The Times
The Sun
The Independent
Daily Telegraph/The Daily Telegraph/The Telegraph
Financial Times
The Economist
Time magazine
Newsweek
Der Spiegel/Spiegel
Bild
Die Zeit
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung
Le Monde
Le Figaro
Liberation
El País/El Pais
La Repubblica
Corriere della Sera
Haaretz
Jerusalem Post/The Jerusalem Post
Times of Israel
Times of India/The Times of India
Hindustan Times
The Hindu
Dawn
South China Morning Post
Straits Times/The Straits Times
Asahi Shimbun
Yomiuri Shimbun
Nikkei
Kommersant
Izvestia
Novaya Gazeta
Kyiv Post
Rossiya 1
Facebook
Twitter
X
Instagram
YouTube
Telegram
Truth Social
WhatsApp
TikTok
Weibo
Snapchat
LinkedIn
Reddit
Tumblr
`

export interface Agency {
  readonly name: string
  readonly names: readonly string[]
}

export const AGENCIES: readonly Agency[] = ROWS.trim()
  .split('\n')
  .map((row) => ({
    name: row.split('/')[0] ?? '',
    names: row === 'Radio Free Europe/RFE/RL' ? ['Radio Free Europe', 'RFE', 'RFE/RL'] : row.split('/'),
  }))

/** Words that make a noun phrase a medium: "state media", "a Russian news agency", "the newspaper", "a blog post". */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set(
  'media agency newspaper newspapers paper daily magazine tabloid broadcaster broadcasters television tv radio station channel network website site blog outlet outlets press portal news newswire wire journal weekly twitter facebook podcast'.split(
    ' ',
  ),
)
