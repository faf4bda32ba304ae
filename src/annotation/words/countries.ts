/**
 * Countries: names / capitals / demonyms, a line each.
 * Names, capitals and demonyms are facts from mledoze/countries (ODbL 1.0, https://github.com/mledoze/countries), with additions of ours.
 */
const ROWS = `
Afghanistan/Islamic Republic of Afghanistan;Kabul;Afghan
Albania/Republic of Albania;Tirana;Albanian
Algeria/People's Democratic Republic of Algeria;Algiers;Algerian
American Samoa;Pago Pago;American Samoan
Andorra/Principality of Andorra;Andorra la Vella;Andorran
Angola/Republic of Angola;Luanda;Angolan
Anguilla;The Valley;Anguillian
Antarctica;;Antarctican
Antigua and Barbuda;Saint John's;Antiguan, Barbudan
Argentina/Argentine Republic;Buenos Aires;Argentine/Argentinian
Armenia/Republic of Armenia;Yerevan;Armenian
Aruba;Oranjestad;Aruban
Australia/Commonwealth of Australia;Canberra;Australian
Austria/Republic of Austria;Vienna;Austrian
Azerbaijan/Republic of Azerbaijan;Baku;Azerbaijani
Bahamas/Commonwealth of the Bahamas;Nassau;Bahamian
Bahrain/Kingdom of Bahrain;Manama;Bahraini
Bangladesh/People's Republic of Bangladesh;Dhaka;Bangladeshi
Barbados;Bridgetown;Barbadian
Belarus/Republic of Belarus;Minsk;Belarusian
Belgium/Kingdom of Belgium;Brussels;Belgian
Belize;Belmopan;Belizean
Benin/Republic of Benin;Porto-Novo;Beninese
Bermuda;Hamilton;Bermudian
Bhutan/Kingdom of Bhutan;Thimphu;Bhutanese
Bolivia/Plurinational State of Bolivia;Sucre;Bolivian
Bosnia and Herzegovina;Sarajevo;Bosnian/Bosnian, Herzegovinian
Botswana/Republic of Botswana;Gaborone;Motswana
Brazil/Federative Republic of Brazil;Brasília;Brazilian
British Indian Ocean Territory;Diego Garcia;Indian
British Virgin Islands/Virgin Islands;Road Town;Virgin Islander
Brunei/Nation of Brunei, Abode of Peace;Bandar Seri Begawan;Bruneian
Bulgaria/Republic of Bulgaria;Sofia;Bulgarian
Burkina Faso;Ouagadougou;Burkinabe
Burundi/Republic of Burundi;Gitega;Burundian
Cambodia/Kingdom of Cambodia;Phnom Penh;Cambodian
Cameroon/Republic of Cameroon;Yaoundé;Cameroonian
Canada;Ottawa;Canadian
Cape Verde/Republic of Cabo Verde;Praia;Cape Verdian
Caribbean Netherlands/Bonaire, Sint Eustatius and Saba;Kralendijk/Oranjestad/The Bottom;Dutch
Cayman Islands;George Town;Caymanian
Central African Republic;Bangui;Central African
Chad/Republic of Chad;N'Djamena;Chadian
Chile/Republic of Chile;Santiago;Chilean
China/People's Republic of China;Beijing;Chinese
Christmas Island/Territory of Christmas Island;Flying Fish Cove;Christmas Islander
Cocos (Keeling) Islands/Territory of the Cocos (Keeling) Islands;West Island;Cocos Islander
Colombia/Republic of Colombia;Bogotá;Colombian
Comoros/Union of the Comoros;Moroni;Comoran
Congo/Republic of the Congo;Brazzaville;Congolese
Cook Islands;Avarua;Cook Islander
Costa Rica/Republic of Costa Rica;San José;Costa Rican
Croatia/Republic of Croatia;Zagreb;Croatian/Croat
Cuba/Republic of Cuba;Havana;Cuban
Curaçao/Country of Curaçao;Willemstad;Curaçaoan
Cyprus/Republic of Cyprus;Nicosia;Cypriot
Czechia/Czech Republic;Prague;Czech
DR Congo/Congo/DRC/Democratic Republic of the Congo;Kinshasa;Congolese
Denmark/Kingdom of Denmark;Copenhagen;Danish/Dane
Djibouti/Republic of Djibouti;Djibouti;
Dominica/Commonwealth of Dominica;Roseau;Dominican
Dominican Republic;Santo Domingo;Dominican
Ecuador/Republic of Ecuador;Quito;Ecuadorean
Egypt/Arab Republic of Egypt;Cairo;Egyptian
El Salvador/Republic of El Salvador;San Salvador;Salvadoran
Equatorial Guinea/Republic of Equatorial Guinea;Malabo;Equatorial Guinean
Eritrea/State of Eritrea;Asmara;Eritrean
Estonia/Republic of Estonia;Tallinn;Estonian
Eswatini/Swaziland/Kingdom of Eswatini;Lobamba;Swazi
Ethiopia/Federal Democratic Republic of Ethiopia;Addis Ababa;Ethiopian
Falkland Islands;Stanley;Falkland Islander
Faroe Islands;Tórshavn;Faroese
Fiji/Republic of Fiji;Suva;Fijian
Finland/Republic of Finland;Helsinki;Finnish/Finn
France/French Republic;Paris;French
French Guiana/Guiana;Cayenne;Guianan
French Polynesia;Papeetē;French Polynesian
French Southern and Antarctic Lands/Territory of the French Southern and Antarctic Lands;Port-aux-Français;French
Gabon/Gabonese Republic;Libreville;Gabonese
Gambia/Republic of the Gambia;Banjul;Gambian
Georgia;Tbilisi;Georgian
Germany/Federal Republic of Germany;Berlin;German
Ghana/Republic of Ghana;Accra;Ghanaian
Gibraltar;Gibraltar;
Greece/Hellenic Republic;Athens;Greek
Greenland;Nuuk;Greenlandic
Grenada;St. George's;Grenadian
Guadeloupe;Basse-Terre;Guadeloupian
Guam;Hagåtña;Guamanian
Guatemala/Republic of Guatemala;Guatemala City;Guatemalan
Guernsey/Bailiwick of Guernsey;St. Peter Port;Channel Islander
Guinea/Republic of Guinea;Conakry;Guinean
Guinea-Bissau/Republic of Guinea-Bissau;Bissau;Guinea-Bissauan
Guyana/Co-operative Republic of Guyana;Georgetown;Guyanese
Haiti/Republic of Haiti;Port-au-Prince;Haitian
Honduras/Republic of Honduras;Tegucigalpa;Honduran
Hong Kong/Hong Kong Special Administrative Region of the People's Republic of China;City of Victoria;Hong Konger
Hungary;Budapest;Hungarian
Iceland;Reykjavik;Icelander
India/Republic of India;New Delhi;Indian
Indonesia/Republic of Indonesia;Jakarta;Indonesian
Iran/Islamic Republic of Iran;Tehran;Iranian
Iraq/Republic of Iraq;Baghdad;Iraqi
Ireland/Republic of Ireland;Dublin;Irish
Isle of Man;Douglas;Manx
Israel/State of Israel;Jerusalem;Israeli
Italy/Italian Republic;Rome;Italian
Ivory Coast/Côte d'Ivoire/Republic of Côte d'Ivoire;Yamoussoukro;Ivorian
Jamaica;Kingston;Jamaican
Japan;Tokyo;Japanese
Jersey/Bailiwick of Jersey;Saint Helier;Channel Islander
Jordan/Hashemite Kingdom of Jordan;Amman;Jordanian
Kazakhstan/Republic of Kazakhstan;Astana;Kazakh/Kazakhstani
Kenya/Republic of Kenya;Nairobi;Kenyan
Kiribati/Independent and Sovereign Republic of Kiribati;South Tarawa;I-Kiribati
Kosovo/Republic of Kosovo;Pristina;Kosovar
Kuwait/State of Kuwait;Kuwait City;Kuwaiti
Kyrgyzstan/Kyrgyz Republic;Bishkek;Kyrgyz/Kirghiz
Laos/Lao People's Democratic Republic;Vientiane;Lao/Laotian
Latvia/Republic of Latvia;Riga;Latvian
Lebanon/Lebanese Republic;Beirut;Lebanese
Lesotho/Kingdom of Lesotho;Maseru;Mosotho
Liberia/Republic of Liberia;Monrovia;Liberian
Libya/State of Libya;Tripoli;Libyan
Liechtenstein/Principality of Liechtenstein;Vaduz;Liechtensteiner
Lithuania/Republic of Lithuania;Vilnius;Lithuanian
Luxembourg/Grand Duchy of Luxembourg;Luxembourg;Luxembourger
Macau/Macao Special Administrative Region of the People's Republic of China;;Macanese
Madagascar/Republic of Madagascar;Antananarivo;Malagasy
Malawi/Republic of Malawi;Lilongwe;Malawian
Malaysia;Kuala Lumpur;Malaysian
Maldives/Republic of the Maldives;Malé;Maldivan
Mali/Republic of Mali;Bamako;Malian
Malta/Republic of Malta;Valletta;Maltese
Marshall Islands/Republic of the Marshall Islands;Majuro;Marshallese
Martinique;Fort-de-France;Martinican
Mauritania/Islamic Republic of Mauritania;Nouakchott;Mauritanian
Mauritius/Republic of Mauritius;Port Louis;Mauritian
Mayotte/Department of Mayotte;Mamoudzou;Mahoran
Mexico/United Mexican States;Mexico City;Mexican
Micronesia/Federated States of Micronesia;Palikir;Micronesian
Moldova/Republic of Moldova;Chișinău;Moldovan
Monaco/Principality of Monaco;Monaco;Monegasque
Mongolia;Ulan Bator;Mongolian
Montenegro;Podgorica;Montenegrin
Montserrat;Plymouth;Montserratian
Morocco/Kingdom of Morocco;Rabat;Moroccan
Mozambique/Republic of Mozambique;Maputo;Mozambican
Myanmar/Burma/Republic of the Union of Myanmar;Naypyidaw;Burmese
Namibia/Republic of Namibia;Windhoek;Namibian
Nauru/Republic of Nauru;Yaren;Nauruan
Nepal/Federal Democratic Republic of Nepal;Kathmandu;Nepalese
Netherlands/Holland/the Netherlands/Kingdom of the Netherlands;Amsterdam;Dutch
New Caledonia;Nouméa;New Caledonian
New Zealand;Wellington;New Zealander
Nicaragua/Republic of Nicaragua;Managua;Nicaraguan
Niger/Republic of Niger;Niamey;Nigerien
Nigeria/Federal Republic of Nigeria;Abuja;Nigerian
Niue;Alofi;Niuean
Norfolk Island/Territory of Norfolk Island;Kingston;Norfolk Islander
North Korea/DPRK/N. Korea/Democratic People's Republic of Korea;Pyongyang;North Korean
North Macedonia/Macedonia/Republic of North Macedonia;Skopje;Macedonian
Northern Mariana Islands/Commonwealth of the Northern Mariana Islands;Saipan;American
Norway/Kingdom of Norway;Oslo;Norwegian
Oman/Sultanate of Oman;Muscat;Omani
Pakistan/Islamic Republic of Pakistan;Islamabad;Pakistani
Palau/Republic of Palau;Ngerulmud;Palauan
Palestine/Palestinian Authority/State of Palestine;Ramallah;Palestinian
Panama/Republic of Panama;Panama City;Panamanian
Papua New Guinea/Independent State of Papua New Guinea;Port Moresby;Papua New Guinean
Paraguay/Republic of Paraguay;Asunción;Paraguayan
Peru/Republic of Peru;Lima;Peruvian
Philippines/Republic of the Philippines;Manila;Philippine/Filipino
Pitcairn Islands/Pitcairn Group of Islands;Adamstown;Pitcairn Islander
Poland/Republic of Poland;Warsaw;Polish
Portugal/Portuguese Republic;Lisbon;Portuguese
Puerto Rico/Commonwealth of Puerto Rico;San Juan;Puerto Rican
Qatar/State of Qatar;Doha;Qatari
Romania;Bucharest;Romanian
Russia/Russian Federation;Moscow;Russian
Rwanda/Republic of Rwanda;Kigali;Rwandan
Réunion/Réunion Island;Saint-Denis;Réunionese
Saint Barthélemy/Collectivity of Saint Barthélemy;Gustavia;Saint Barthélemy Islander
Saint Helena, Ascension and Tristan da Cunha;Jamestown;Saint Helenian
Saint Kitts and Nevis/Federation of Saint Christopher and Nevis;Basseterre;Kittitian or Nevisian
Saint Lucia;Castries;Saint Lucian
Saint Martin;Marigot;Saint Martin Islander
Saint Pierre and Miquelon;Saint-Pierre;Saint-Pierrais, Miquelonnais
Saint Vincent and the Grenadines;Kingstown;Saint Vincentian
Samoa/Independent State of Samoa;Apia;Samoan
San Marino/Most Serene Republic of San Marino;City of San Marino;Sammarinese
Saudi Arabia/Kingdom of Saudi Arabia;Riyadh;Saudi/Saudi Arabian
Senegal/Republic of Senegal;Dakar;Senegalese
Serbia/Republic of Serbia;Belgrade;Serbian/Serb
Seychelles/Republic of Seychelles;Victoria;Seychellois
Sierra Leone/Republic of Sierra Leone;Freetown;Sierra Leonean
Singapore/Republic of Singapore;Singapore;Singaporean
Sint Maarten;Philipsburg;St. Maartener
Slovakia/Slovak Republic;Bratislava;Slovak
Slovenia/Republic of Slovenia;Ljubljana;Slovenian/Slovene
Solomon Islands;Honiara;Solomon Islander
Somalia/Federal Republic of Somalia;Mogadishu;Somali
South Africa/Republic of South Africa;Pretoria/Bloemfontein/Cape Town;South African
South Georgia/South Georgia and the South Sandwich Islands;King Edward Point;South Georgian South Sandwich Islander
South Korea/ROK/S. Korea/Republic of Korea;Seoul;South Korean
South Sudan/Republic of South Sudan;Juba;South Sudanese
Spain/Kingdom of Spain;Madrid;Spanish/Spaniard
Sri Lanka/Democratic Socialist Republic of Sri Lanka;Colombo;Sri Lankan
Sudan/Republic of the Sudan;Khartoum;Sudanese
Suriname/Republic of Suriname;Paramaribo;Surinamer
Svalbard and Jan Mayen/Svalbard og Jan Mayen;Longyearbyen;Norwegian
Sweden/Kingdom of Sweden;Stockholm;Swedish/Swede
Switzerland/Swiss Confederation;Bern;Swiss
Syria/Syrian Arab Republic;Damascus;Syrian
São Tomé and Príncipe/Democratic Republic of São Tomé and Príncipe;São Tomé;Sao Tomean
Taiwan/Republic of China (Taiwan);Taipei;Taiwanese
Tajikistan/Republic of Tajikistan;Dushanbe;Tajik/Tadzhik
Tanzania/United Republic of Tanzania;Dodoma;Tanzanian
Thailand/Kingdom of Thailand;Bangkok;Thai
Timor-Leste/East Timor/Democratic Republic of Timor-Leste;Dili;East Timorese
Togo/Togolese Republic;Lomé;Togolese
Tokelau;Fakaofo;Tokelauan
Tonga/Kingdom of Tonga;Nuku'alofa;Tongan
Trinidad and Tobago/Republic of Trinidad and Tobago;Port of Spain;Trinidadian
Tunisia/Tunisian Republic;Tunis;Tunisian
Turkmenistan;Ashgabat;Turkmen
Turks and Caicos Islands;Cockburn Town;Turks and Caicos Islander
Tuvalu;Funafuti;Tuvaluan
Türkiye/Turkey/Republic of Türkiye;Ankara;Turkish
Uganda/Republic of Uganda;Kampala;Ugandan
Ukraine;Kyiv;Ukrainian
United Arab Emirates/UAE/U.A.E./Emirates;Abu Dhabi;Emirati
United Kingdom/U.K./UK/Britain/Great Britain/England/Scotland/Wales/Northern Ireland/United Kingdom of Great Britain and Northern Ireland;London;British/English/Scottish/Welsh/Briton
United States/U.S./US/U.S/USA/U.S.A./United States of America/America;Washington D.C.;American
United States Minor Outlying Islands;;American Islander
United States Virgin Islands/Virgin Islands of the United States;Charlotte Amalie;Virgin Islander
Uruguay/Oriental Republic of Uruguay;Montevideo;Uruguayan
Uzbekistan/Republic of Uzbekistan;Tashkent;Uzbek/Uzbekistani
Vanuatu/Republic of Vanuatu;Port Vila;Ni-Vanuatu
Vatican City/Vatican/Holy See/Vatican City State;Vatican City;Vatican
Venezuela/Bolivarian Republic of Venezuela;Caracas;Venezuelan
Vietnam/Socialist Republic of Vietnam;Hanoi;Vietnamese
Wallis and Futuna/Territory of the Wallis and Futuna Islands;Mata-Utu;Wallis and Futuna Islander
Western Sahara/Sahrawi Arab Democratic Republic;El Aaiún;Sahrawi
Yemen/Republic of Yemen;Sana'a;Yemeni
Zambia/Republic of Zambia;Lusaka;Zambian
Zimbabwe/Republic of Zimbabwe;Harare;Zimbabwean
Åland Islands;Mariehamn;Ålandish
`

export interface Country {
  readonly name: string
  readonly names: readonly string[]
  readonly capitals: readonly string[]
  readonly demonyms: readonly string[]
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('/') : [])

export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [names, capitals, demonyms] = row.split(';')
    return { name: list(names)[0] ?? '', names: list(names), capitals: list(capitals), demonyms: list(demonyms) }
  })

const BY_WORD: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ name, names, demonyms }) => [...names, ...demonyms].map((word): [string, string] => [word, name])),
)
const BY_CAPITAL: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ name, capitals }) => capitals.map((capital): [string, string] => [capital, name])),
)

/** The first name of the country that a name or demonym means: "Russian" → "Russia". */
export const countryOf = (word: string): string | undefined => BY_WORD.get(word)

/** "Oslo" → "Norway". */
export const countryOfCapital = (capital: string): string | undefined => BY_CAPITAL.get(capital)
