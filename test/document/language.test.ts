import { expect, test } from 'vitest'
import { detectLanguage } from '../../src/document/language.ts'
import { languageName } from '../../src/document/language-names.ts'

test.each([
  ['en', 'The ministers of four countries met in Rome on Monday and talked about grain for three hours.'],
  ['en', 'Le Monde, Der Spiegel, El País and La Repubblica reported the talks; “c’est la vie,” de Gaulle said in Rue de la Paix.'],
  ['en', 'PRIME MINISTER SAYS THE TALKS ARE OVER AND THAT HE WILL NOT SIGN'],
  ['de', 'Die Minister aus vier Ländern haben sich am Montag in Rom getroffen und über Getreide gesprochen, sagte der Sprecher.'],
  ['fr', 'Les ministres de quatre pays se sont rencontrés lundi à Rome et ont parlé des céréales pendant trois heures, selon une source.'],
  ['es', 'Los ministros de cuatro países se reunieron el lunes en Roma y hablaron durante tres horas sobre los cereales, según la fuente.'],
  [
    'it',
    'I ministri di quattro paesi si sono incontrati lunedì a Roma e hanno parlato del grano per tre ore, ha detto una fonte della sede.',
  ],
  [
    'pt',
    'Os ministros de quatro países reuniram-se na segunda-feira em Roma e falaram sobre os cereais durante três horas, não se sabe mais.',
  ],
  ['nl', 'De ministers van vier landen hebben elkaar maandag in Rome ontmoet en spraken drie uur over graan, maar het is niet duidelijk.'],
  ['ru', 'Министры четырёх стран встретились в понедельник в Риме и три часа говорили о зерне.'],
  ['uk', 'Міністри чотирьох країн зустрілися в понеділок у Римі і три години говорили про зерно.'],
  ['zh', '四国部长星期一在罗马会晤，就粮食问题进行了三个小时的会谈。'],
  ['ja', '４カ国の閣僚は月曜日にローマで会談し、穀物について３時間話し合った。'],
  ['ko', '네 나라의 장관들이 월요일 로마에서 만나 곡물에 대해 세 시간 동안 논의했다.'],
  ['ar', 'التقى وزراء أربع دول يوم الاثنين في روما وتحدثوا عن الحبوب لمدة ثلاث ساعات.'],
  ['el', 'Οι υπουργοί τεσσάρων χωρών συναντήθηκαν τη Δευτέρα στη Ρώμη.'],
  [
    'tr',
    'Dört ülkenin bakanları pazartesi günü bir toplantı yaptı ve tahıl için üç saat konuştu, daha sonra bu karar ile ilgili açıklama olarak söyledi.',
  ],
  ['und', ''],
  ['und', '12 345 — ***'],
  ['und', 'Xqz brfl'],
])('%s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language)
})

test('every language has a name', () => {
  expect(['de', 'ru', 'zh', 'en', 'und'].map(languageName)).toEqual(['German', 'Russian', 'Chinese', 'English', null])
})
