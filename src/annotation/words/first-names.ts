/**
 * First names by the gender they are mostly given to; names given to both are left out.
 * From the Names Corpus 1.3, copyright (C) 1991 Mark Kantrowitz, additions by Bill Ross, redistributable with credit; and additions of ours.
 */
const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

export const MALE_NAMES = set(`
Daniel George Frank Jerry Christian Sean Billy Gabriel Willie Randy Bobby Fred Ted Tony Ray Max Jesse Austin
Aamir Aaron Abbot Abbott Abdel Abdul Abdulkarim Abdullah Abe Abel Abelard Abner Abraham Abram Ace Adair Adam Adams Adger Aditya Adlai Adnan Adolf
Adolfo Adolph Adolphe Adolpho Adolphus Adrick Agamemnon Aguinaldo Aguste Agustin Aharon Ahmad Ahmed Ahmet Ajai Al Alaa Alain Alan Alasdair Alastair
Albatros Albert Alberto Albrecht Alden Aldis Aldo Aldric Aldrich Aldus Aldwin Alec Aleck Alejandro Aleks Aleksandrs Alessandro Alexander Alexei Alf
Alfonse Alfonso Alfonzo Alford Alfred Alfredo Algernon Ali Alic Alister Allah Allan Allen Alley Allin Alonso Alonzo Aloysius Alphonse Alphonso Alston
Alton Alvin Alwin Amadeus Ambros Ambrose Ambrosi Ambrosio Ambrosius Amery Amory Amos Anatol Anatole Anatollo Anatoly Anders Andonis Andre Andreas
Andrei Andrej Andres Andrew Andrey Andri Andros Andrus Andrzej Angelico Angelo Angus Ansel Ansell Anselm Anson Anthony Antin Antoine Anton Antone
Antoni Antonin Antonino Antonio Antonius Antony Anurag Apollo Apostolos Aram Archibald Archibold Archie Archon Archy Arel Ari Arie Aristotle Arlo
Armand Armando Armond Armstrong Arne Arnie Arnold Arnoldo Aron Arron Art Arther Arthur Artie Artur Arturo Arvie Arvin Arvind Arvy Ash Ashby Ashish
Ashraf Ashton Aub Aube Aubert Augie August Augustin Augusto Augustus Austen Ave Averell Averill Avery Avi Avraham Avram Avrom Axel Aylmer Aziz Bailey
Bailie Baillie Baily Baird Baldwin Ban Bancroft Barack Barbabas Barclay Bard Barde Barn Barnabas Barnabe Barnaby Barnard Barnebas Barnett Barney
Barnie Barny Baron Barr Barret Barrett Barri Barris Barron Bart Bartel Barth Barthel Bartholemy Bartholomeo Bartholomeus Bartholomew Bartie Bartlet
Bartlett Bartolemo Bartolomei Bartolomeo Barton Barty Bary Bashar Basil Batholomew Baxter Bay Bayard Beale Bealle Bear Bearnard Beaufort Beauregard
Beck Bela Ben Benedict Bengt Benito Benjamen Benjamin Benji Benjie Benjy Benn Bennet Bennett Benson Bentley Benton Beowulf Berchtold Berk Berke
Berkeley Berkie Berkley Bernard Bernardo Bernd Bernhard Bertram Bertrand Bharat Biff Bill Bing Binky Bishop Bjorn Bjorne Blaine Blare Blayne Bob
Bogart Bogdan Boniface Boris Boyce Boyd Brad Braden Bradford Bradley Bradly Brady Brandon Brant Brendan Brent Bret Brewer Brewster Brian Brice Briggs
Brinkley Brock Broddie Broddy Broderic Broderick Brodie Brody Bronson Bruce Bruno Bryan Bryant Bryce Bryon Bubba Buck Bucky Bud Buddy Burgess Burke
Burl Burnaby Burt Burton Buster Butch Butler Byram Byron Caesar Cain Caldwell Caleb Calhoun Calvin Cameron Carl Carleigh Carlo Carlos Carlton Carlyle
Carson Carsten Carter Case Caspar Casper Cesar Chadd Chaddie Chaddy Chadwick Chaim Chalmers Chan Chance Chancey Chanderjit Chandler Chane Chariot
Charles Charleton Charley Charlie Charlton Chas Chase Chaunce Chauncey Che Chelton Chen Chester Cheston Chet Chev Chevalier Chevy Chip Christ
Christiano Christof Christofer Christoph Christophe Christopher Christorpher Christos Chrisy Chuck Churchill Clancy Clarance Clarence Clark Clarke
Claudio Claudius Claus Clay Clayborn Clayborne Claybourne Clayton Cleland Clemens Clement Clemente Cletus Cleveland Cliff Clifford Clifton Clint
Clinten Clinton Clive Clyde Cob Cobb Cobbie Cobby Colbert Cole Coleman Colin Collin Collins Conan Connolly Connor Conrad Conroy Constantin
Constantinos Conway Cooper Corbin Corby Corky Cornelius Cornellis Cortese Corwin Cosmo Costa Craig Crawford Creighton Cristopher Curt Curtice Curtis
Cy Cyril Cyrill Cyrille Cyrillus Cyrus Dabney Dalton Damian Damien Damon Dan Dane Danie Dante Daren Darian Darien Darin Dario Darius Darrel Darrell
Darren Darrick Darrin Darth Darwin Daryle Dave Davey David Davidde Davide Davidson Davie Davin Davis Davon Davoud Davy Dawson Dean Delbert Delmar
Demetre Demetri Demetrius Demosthenis Denis Dennis Derby Derek Derick Derk Derrek Derrick Derrin Derrol Derron Deryl Desmond Desmund Dewey Dewitt
Dexter Dick Dickey Dickie Diego Dieter Dietrich Dillon Dimitri Dimitrios Dimitris Dimitrou Dimitry Dino Dionysus Dirk Dmitri Dmitry Dom Domenic
Domenico Dominic Dominick Don Donal Donald Donn Donovan Doug Douggie Dougie Douglas Douglass Douglis Dov Doyle Drake Dru Dryke Duane Dudley Duffie
Duffy Dugan Duke Dunc Duncan Dunstan Durand Durant Durante Durward Dustin Dwain Dwaine Dwane Dwayne Dwight Dylan Dyson Earl Earle Easton Eben Ebeneser
Ebenezer Eberhard Ed Edgar Edgardo Edmond Edmund Edouard Edsel Eduard Eduardo Edward Edwin Efram Egbert Ehud Elbert Elden Eldon Eli Elias Elihu Elijah
Eliot Eliott Elliot Elliott Ellis Ellsworth Ellwood Elmer Elmore Elnar Elon Elric Elroy Elton Elvin Elvis Elwin Elwood Elwyn Ely Emanuel Emerson Emery
Emil Emile Emilio Emmanuel Emmery Emmet Emmett Emmit Emmott Emory Ender Engelbart Engelbert Englebart Englebert Enoch Enrico Enrique Ephraim Ephram
Ephrayim Ephrem Er Erasmus Erastus Erek Erhard Erhart Eric Erich Erick Erik Erl Ernest Ernesto Ernie Ernst Erny Errol Ervin Erwin Esau Esteban Ethan
Ethelbert Ethelred Etienne Euclid Eugen Eugene Eustace Ev Evan Everard Everett Ewan Ewart Ez Ezechiel Ezekiel Ezra Fabian Fabio Fairfax Farley Fazeel
Federico Felicio Felipe Felix Ferd Ferdie Ferdinand Ferdy Fergus Ferguson Ferinand Fernando Fidel Filbert Filip Filipe Filmore Finley Finn Fitz
Fitzgerald Flem Fleming Flemming Fletch Fletcher Flin Flinn Flint Flipper Florian Floyd Flynn Fons Fonsie Fonz Fonzie Forbes Ford Forest Forester
Forrest Forrester Forster Foster Fowler Fox Francesco Francisco Francois Franklin Franklyn Frans Franz Fraser Frazier Frederic Frederich Frederick
Frederico Frederik Fredric Fredrick Freeman Freemon Fremont French Friedric Friedrich Friedrick Fritz Fulton Fyodor Gabe Gabriele Gabriello Galen
Gallagher Gamaliel Garcia Garcon Gardener Gardiner Gardner Garey Garfield Garfinkel Garold Garp Garret Garrett Garrot Garrott Garry Garth Garv Garvey
Garvin Garvy Garwin Garwood Gary Gaspar Gasper Gaston Gav Gaven Gavin Gavriel Gearard Geo Geof Geoff Geoffrey Geoffry Georg Georges Georgy Gerald
Geraldo Gerard Gere Gerhard Gerhardt Gerold Gerome Gerrard Gerrit Gershom Gershon Giacomo Gian Giancarlo Giavani Gibb Gideon Giff Giffard Giffer
Giffie Gifford Giffy Gil Gilbert Gilberto Gilburt Giles Gilles Gino Giordano Giorgi Giorgio Giovanne Giovanni Giraldo Giraud Giuseppe Glynn Godard
Godart Goddard Goddart Godfree Godfrey Godfry Godwin Gomer Gonzales Gonzalo Goober Goose Gordan Gordie Gordon Grady Graehme Graeme Graham Graig Grant
Granville Greg Gregg Greggory Gregor Gregorio Gregory Griff Griffin Griffith Griswold Grove Grover Guido Guillaume Guillermo Gunner Gunter Gunther
Gustaf Gustav Gustave Gustavo Gustavus Guthrey Guthrie Guthry Guy Hadleigh Hadley Hadrian Hagan Hagen Hailey Hakeem Hakim Hal Hale Hall Hallam Halvard
Ham Hamel Hamid Hamil Hamilton Hamish Hamlen Hamlet Hamlin Hammad Hamnet Han Hanan Hanford Hank Hans Hansel Hanson Harald Harcourt Hari Harlan Harland
Harlin Harman Harmon Harold Harris Harrison Harrold Harry Hart Hartley Hartwell Harv Harvard Harvey Harvie Harwell Hasheem Hashim Haskel Haskell
Hassan Hastings Hasty Haven Hayden Haydon Hayes Hayward Haywood Heathcliff Hebert Hector Heinrich Heinz Helmut Helmuth Henderson Hendrick Hendrik
Henri Henrik Henrique Henry Herb Herbert Herbie Herby Hercule Hercules Herculie Herman Hermann Hermon Hermy Hernando Herold Herrick Herrmann Hersch
Herschel Hersh Hershel Herve Hervey Hew Hewe Hewet Hewett Hewie Hewitt Heywood Hezekiah Higgins Hilbert Hill Hillard Hillel Hillery Hilliard Hilton
Hiralal Hiram Hiro Hirsch Hobart Hodge Hogan Hollis Homer Horace Horacio Horatio Horatius Horst Howard Howie Hoyt Hubert Hudson Huey Hugh Hugo Humbert
Humphrey Hun Hunt Hunter Huntington Huntlee Huntley Hurley Husain Husein Hussein Hy Hyatt Hyman Hymie Iago Iain Ian Ibrahim Ichabod Iggie Iggy Ignace
Ignacio Ignacius Ignatius Ignaz Ignazio Igor Immanuel Imran Ingamar Ingelbert Ingemar Inglebert Ingmar Ingram Inigo Irvin Irvine Irving Irwin Isaac
Isaak Isaiah Ishmael Isidore Ismail Israel Istvan Ivan Ivor Izaak Izak Izzy Jabez Jack Jackson Jacob Jacques Jae Jair Jake Jakob James Jameson Jamey
Janos Janus Jared Jarrett Jarvis Jason Jasper Javier Jay Jean Jeb Jed Jedediah Jef Jeff Jefferey Jefferson Jeffery Jeffie Jeffrey Jeffry Jefry Jehu
Jennings Jens Jephthah Jerald Jeramie Jereme Jeremiah Jeremias Jeremie Jeremy Jermain Jermayne Jerold Jerome Jeromy Jerri Jerrold Jerrome Jervis Jerzy
Jessee Jessey Jesus Jeth Jethro Jim Jimbo Jimmie Jimmy Joab Joachim Joao Joaquin Job Jock Joe Joel Johan Johann Johannes John Johnathan Johnathon
Johnnie Johnny Johny Joko Jon Jonah Jonas Jonathan Jonathon Jonny Jordon Jordy Jorge Jory Jose Josef Joseph Josephus Josh Joshua Joshuah Josiah Jotham
Juan Jud Judah Judas Judd Judson Juergen Jule Jules Julian Julio Julius Justin Justis Kaiser Kaleb Kalil Kalle Kalman Kalvin Kam Kane Kareem Karim
Karl Karsten Kaspar Keefe Keenan Keene Keil Keith Kelvin Kelwin Ken Kendal Kendall Kendrick Kenn Kennedy Kenneth Kenny Kent Kenton Kenyon Kermie
Kermit Kevan Kevin Khalid Kimball Kimmo Kin Kincaid King Kingsley Kingsly Kingston Kirk Klaus Klee Knox Kofi Konrad Konstantin Kory Kostas Kraig
Krishna Kristian Kristopher Kristos Kurt Kurtis Kyle Laird Lamar Lambert Lamont Lance Lancelot Langston Larry Lars Laurance Laurence Laurens Laurent
Lawerence Lawrence Lawson Lawton Lay Layton Lazar Lazare Lazaro Lazarus Lazlo Lefty Leif Leighton Lem Lemar Lemmie Lemmy Lemuel Len Lenard Lennie
Lenny Leo Leon Leonard Leonardo Leonerd Leonhard Leonid Leonidas Leopold Leroy Les Lester Lev Levi Levin Levon Levy Lew Lewis Lex Liam Lincoln Linoel
Linus Lion Lionel Lionello Llewellyn Lloyd Locke Lockwood Logan Lon Lonny Lorenzo Lothar Louie Louis Lovell Lowell Lucas Lucian Luciano Lucien Lucio
Lucius Ludvig Ludwig Luigi Luis Luiz Lukas Luke Luther Lyle Lyndon Mac Mace Mack Mackenzie Madison Magnum Magnus Mahathir Mahesh Mahmoud Mahmud Maison
Major Malcolm Manfred Manish Manny Manuel Marc Marcel Marcello Marcellus Marcelo Marchall Marcio Marco Marcos Marcus Marilu Mario Marius Mark Marko
Markos Markus Marlin Marlon Marlow Marlowe Marmaduke Marsh Marshal Marshall Mart Martainn Marten Martin Martino Martyn Marv Marve Marven Marvin Marwin
Mason Masoud Mateo Mathew Mathias Matias Matt Matteo Matthaeus Mattheus Matthew Matthias Matthieu Matthiew Matthus Mattias Maurice Mauricio Maurie
Maurits Mauritz Maury Maxfield Maxim Maximilian Maximilien Maxwell Mayer Maynard Maynord Mayor Meier Meir Melvin Melvyn Menard Mendel Mendie Meredeth
Merell Merill Merlin Merrel Merrick Merril Merv Mervin Merwin Meyer Mic Micah Michael Michail Michale Micheal Micheil Mick Mickey Miguel Mika Mikael
Mike Mikel Mikey Mikhail Miles Milo Milt Milton Mischa Mitch Mitchael Mitchel Mitchell Moe Mohamad Mohamed Mohammad Mohammed Mohan Moise Moises Moishe
Monroe Montague Monte Montgomery Monty Moore Mordecai Morley Morly Morrie Morris Morry Morse Mort Morten Mortie Mortimer Morton Morty Mose Moses Moshe
Moss Mugsy Muhammad Munmro Munroe Murdoch Murdock Murphy Murray Mustafa Myke Myles Mylo Myron Nahum Napoleon Narendra Natale Nate Nathan Nathanael
Nathanial Nathaniel Nathanil Nawaz Neal Neale Neall Nealon Nealson Nealy Ned Neddie Neddy Neel Neil Nels Nelsen Nelson Nero Neron Nester Nestor Nev
Nevil Nevile Neville Nevin Nevins Newton Niall Niccolo Nicholas Nichols Nick Nickey Nickolas Nico Nicolas Niels Nigel Nikita Nikolai Nikos Niles Nils
Nilson Niven Noach Noah Noam Noble Noe Nolan Noland Norbert Norm Norman Normand Normie Norris Northrop Northrup Norton Norwood Nunzio Obadiah Obadias
Oberon Obie Octavius Odell Odie Odin Odysseus Olaf Olag Ole Oleg Olin Oliver Olivier Olle Omar Oral Oran Orazio Orbadiah Oren Orin Orion Orlando Orren
Orrin Orson Orton Orville Osama Osbert Osborn Osborne Osbourn Osbourne Oscar Osgood Osmond Osmund Ossie Oswald Oswell Otes Othello Otho Otis Otto Owen
Ozzie Ozzy Pablo Pace Paco Paddie Paddy Padraig Pail Palmer Paolo Park Parke Parker Parnell Parrnell Parry Parsifal Partha Pascal Pascale Pasquale
Pate Patel Paten Patin Paton Patric Patricio Patrick Patrik Paul Paulo Pavel Pearce Pedro Peirce Pembroke Penn Penrod Pepe Pepillo Pepito Perceval
Percival Percy Pete Peter Petey Petr Peyter Peyton Philbert Philip Phillip Phillipe Phillipp Phineas Phip Pierce Pierre Pierson Piet Pieter Pietro
Piggy Pincas Pinchas Pincus Piotr Pip Plato Porter Poul Powell Praneetf Prasad Prasun Prayuth Prent Prentice Prentiss Prescott Preston Price Prince
Pryce Puff Purcell Putnam Pyotr Quent Quiggly Quigly Quigman Quill Quillan Quincey Quincy Quinlan Quint Quintin Quinton Quintus Rab Rabbi Rabi Rad
Radcliffe Rafael Rafe Ragnar Rahul Raimund Rainer Raj Rajeev Raleigh Ralf Ralph Ram Ramesh Ramon Ramsay Ramsey Rand Randal Randall Randell Randolf
Randolph Ransell Ransom Raoul Raphael Raul Ravi Ravil Rawley Raymond Raymund Raymundo Raynard Rayner Raynor Reagan Recep Red Redford Redmond Reece
Reed Rees Reese Reg Regen Reggis Reggy Reginald Reginauld Reid Reilly Reinhard Reinhold Rem Remington Remus Renado Renaldo Renard Renato Renaud
Renault Reube Reuben Reuven Rex Reynard Reynold Reynolds Reza Rhett Ric Ricard Ricardo Riccardo Rice Rich Richard Richardo Richie Richmond Richy Rick
Rickard Rickey Rik Riley Rinaldo Ripley Ritch Ritchie Roarke Rob Robb Robbert Robert Roberto Robinson Rochester Rock Rockwell Rocky Rod Rodd Roddie
Roddy Roderic Roderich Roderick Roderigo Rodge Rodger Rodney Rodolfo Rodolph Rodolphe Rodrick Rodrigo Rodrique Rog Roger Rogers Roice Roland Rolando
Rolf Rolfe Rolland Rollin Rollins Rollo Rolph Romain Roman Romeo Ron Ronald Ronen Roni Roosevelt Roscoe Ross Roth Rourke Rowland Roy Royal Royce Rube
Ruben Rubin Rudd Ruddie Ruddy Rudie Rudiger Rudolf Rudolfo Rudolph Rudy Rudyard Rufe Rufus Rupert Ruperto Russ Russel Russell Rustie Rustin Rusty
Rutger Rutherford Rutledge Rutter Ryan Salem Salim Salman Salmon Salomo Salomon Salomone Salvador Salvatore Salvidor Sambo Sammie Sampson Samson
Samuel Samuele Sancho Sander Sanders Sanderson Sandor Sandro Sanford Sanson Sansone Sarge Sargent Saul Sauncho Saunder Saunders Saunderson Saw Sawyer
Sawyere Sax Saxe Saxon Say Sayer Sayers Sayres Scarface Schroeder Schuyler Scot Scott Scotti Scottie Seamus Sebastian Sebastiano Sebastien See Selby
Selig Serge Sergeant Sergei Sergent Sergey Sergio Seth Seymour Shadow Shalom Shamus Shanan Shannan Shaughn Shaw Sheff Sheffie Sheffield Sheffy Shelden
Sheldon Shelton Shem Shep Shepard Shepherd Sheppard Shepperd Sheridan Sherlock Sherlocke Sherman Sherwin Sherwood Sherwynd Shimon Shinzo Shlomo Sholom
Shorty Shumeet Shurlock Shurlocke Shurwood Si Sid Siddhartha Sidnee Sidney Siegfried Siffre Sig Sigfrid Sigfried Sigmund Silas Silvain Silvan Silvano
Silvanus Silvester Silvio Sim Simeon Simmonds Simon Sinclair Sinclare Sivert Siward Skell Skelly Skip Skipp Skipper Skippie Skippy Skipton Sky Skye
Skylar Skyler Slade Slim Sloan Sloane Sly Smith Smitty Socrates Sol Sollie Solly Solomon Somerset Son Sparky Spence Spencer Spense Spenser Spike Spiro
Spiros Spud Srinivas Staffard Stafford Staford Stan Standford Stanfield Stanford Stanislaw Stanleigh Stanley Stanly Stanton Stanwood Stavros Stearn
Stearne Stefan Stefano Steffen Stephan Stephanus Stephen Sterling Stern Sterne Steve Steven Stevie Stevy Stew Steward Stewart Stig Stillman Stillmann
Sting Stinky Stirling Stu Stuart Sturgis Sullivan Sully Sultan Sumner Sutherland Sutton Sven Swen Syd Sylvan Sylvester Tab Tabb Taber Tabor Tad Tadd
Taddeo Taddeus Tadeas Tailor Tait Taite Talbert Talbot Tam Tamas Tan Tann Tanner Tanney Tannie Tanny Tarrance Tarrant Tarzan Taylor Teador Tedd Tedie
Tedman Tedmund Tedrick Temp Temple Templeton Teodoor Teodor Teodorico Teodoro Terence Terencio Terrance Terrel Terrell Terrence Terrill Thacher Thad
Thaddeus Thaddius Thaddus Thadeus Thain Thaine Thane Tharen Thatch Thatcher Thaxter Thayne Thebault Thedric Thedrick Theobald Theodor Theodore
Theodoric Theophyllus Thibaud Thibaut Thom Thomas Thor Thorn Thorndike Thornie Thornton Thorny Thorpe Thorstein Thorsten Thorvald Thurstan Thurston
Tibold Tiebold Tiebout Tiler Tim Timothee Timotheus Timothy Tirrell Tito Titos Titus Tobiah Tobias Tobin Tobit Tod Todd Toddie Toddy Tom Tomas Tome
Tomkin Tomlin Tonnie Tore Torin Torr Torrance Torre Torrence Torrey Torrin Torry Town Towney Townie Townsend Towny Traver Travers Travis Tray Tre
Tremain Tremaine Tremayne Trent Trenton Trev Trevar Trever Trevor Trey Trip Tristan Troy Truman Tuck Tucker Tuckie Tucky Tudor Tull Tulley Tully
Turner Ty Tybalt Tye Tyler Tymon Tymothy Tynan Tyrone Tyrus Tyson Udale Udall Udell Ugo Ulberto Uli Ulick Ulises Ulric Ulrich Ulrick Ulysses Umberto
Upton Urbain Urban Urbano Urbanus Uri Uriah Uriel Urson Vachel Vaclav Vail Valdemar Valentin Vance Vasili Vasilis Vasily Vassili Vassily Vaughan
Vaughn Venkat Verge Vergil Vern Verne Vernen Verney Vernon Vernor Vibhu Vic Vick Victor Vijay Viktor Vilhelm Vince Vincent Vincents Vinod Virge Virgil
Virgilio Vite Vito Vlad Vladamir Vladimir Volodymyr Voltaire Von Wade Wadsworth Wain Waine Wainwright Wait Waite Waiter Wake Wakefield Wald Waldemar
Walden Waldo Waldon Waleed Walker Wallace Wallache Wallas Walsh Walt Walter Walther Walton Wang Ward Warde Warden Ware Waring Warner Warren Wash
Washington Wat Waverley Waverly Way Waylan Wayland Waylen Waylin Waylon Wayne Web Webb Weber Webster Weidar Weider Welbie Welby Welch Wells Welsh
Wendall Wendel Wendell Werner Wes Wesley Weslie West Westbrook Westbrooke Westleigh Westley Weston Weylin Wheeler Whit Whitaker Whitby Whitman
Whittaker Wiatt Wilber Wilbert Wilbur Wilburn Wilburt Wilden Wildon Wilek Wiley Wilfred Wilfrid Wilhelm Will Willard Willdon Willem Willey William
Willis Willmott Wilmar Wilmer Wilson Wilt Wilton Win Windham Winfield Winford Winfred Winifield Winn Winslow Winston Winthrop Winton Wit Witold Wittie
Witty Wojciech Wolf Wolfgang Wolfie Wolfram Wolfy Woochang Wood Woodie Woodman Woodrow Woody Worden Worth Worthington Worthy Wright Wyatan Wyatt Wye
Wylie Wyn Wyndham Wynton Xavier Xenos Xerxes Xever Xi Ximenes Ximenez Xymenes Yaakov Yacov Yale Yanaton Yance Yancey Yancy Yank Yankee Yard Yardley
Yehudi Yevgeny Yigal Yousef Yule Yuri Yusuf Yves Zach Zacharia Zachariah Zacharias Zacharie Zachary Zacherie Zachery Zack Zackariah Zaied Zak Zalman
Zane Zared Zary Zeb Zebadiah Zebedee Zebulen Zebulon Zechariah Zed Zedekiah Zeke Zelig Zerk Zeus Zippy Zollie Zolly Zorro
`)

export const FEMALE_NAMES = set(`
Ashley Julie Lauren Judith Evelyn Madison Judy Grace Claire Claudia Andrea
Abagael Abagail Abbe Abbi Abigael Abigail Abigale Abra Acacia Ada Adah Adaline Adara Addis Adel Adela Adelaide Adele Adelice Adelina Adelind Adeline
Adella Adelle Adena Adey Adi Adiana Adina Adora Adore Adoree Adorne Adrea Adria Adriaens Adriana Adriane Adrianna Adrianne Adriena Adrienne Aeriel
Aeriela Aeriell Ag Agace Agata Agatha Agathe Aggi Aggie Aggy Agna Agnella Agnes Agnese Agnesse Agneta Agnola Agretha Aida Aidan Aigneis Aila Aile
Ailee Aileen Ailene Ailey Aili Ailina Ailyn Aime Aimee Aimil Aina Aindrea Ainslee Ainsley Ainslie Aisha Alaine Alameda Alana Alanah Alane Alanna
Alayne Alberta Albertina Albertine Albina Alecia Aleda Aleece Aleecia Aleen Alejandra Alejandrina Alena Alene Alessandra Aleta Alethea Alexa Alexandra
Alexandrina Alexi Alexia Alexina Alexine Alfreda Alia Alica Alice Alicea Alicia Alida Alidia Alina Aline Alis Alisa Alisha Alison Alissa Alisun Aliza
Alla Alleen Allegra Allene Alli Allianora Allina Allis Allison Allissa Allsun Ally Allyce Allys Allyson Alma Almeda Almeria Almeta Almira Almire
Aloise Aloisia Aloysia Alpa Alta Althea Alvera Alvina Alvinia Alvira Alyce Alyda Alys Alysa Alyse Alysia Alyson Alyss Alyssa Amabel Amabelle Amalea
Amalee Amaleta Amalia Amalie Amalita Amalle Amanda Amandi Amandie Amandy Amara Amargo Amata Amber Amberly Ambrosia Ambur Ame Amelia Amelie Amelina
Ameline Amelita Ami Amie Amina Amity Ammamaria Amy Ana Anabel Anabella Anabelle Anais Analiese Analise Anallese Anallise Anastasia Anastasie
Anastassia Anatola Andee Andi Andra Andreana Andree Andrei Andria Andriana Andriette Andromache Andromeda Anestassia Anet Anett Anetta Anette Ange
Angela Angele Angelia Angelica Angelika Angelina Angeline Angelique Angelita Angelle Angil Angy Ania Anica Anissa Anita Anitra Anja Anjanette Anjela
Ann Anna Annabal Annabel Annabela Annabell Annabella Annabelle Annadiana Annadiane Annalee Annalena Annaliese Annalisa Annalise Annalyse Annamari
Annamaria Annamarie Anne Annecorinne Anneliese Annelise Annemarie Annetta Annette Anni Annice Annie Annissa Annmaria Annmarie Annnora Annora Anny
Anselma Ansley Anstice Anthe Anthea Anthia Antoinette Antonella Antonetta Antonia Antonie Antonietta Antonina Anya Aphrodite Appolonia April Aprilette
Ara Arabel Arabela Arabele Arabella Arabelle Arda Ardath Ardeen Ardelia Ardelis Ardella Ardelle Arden Ardene Ardenia Ardine Ardis Ardith Ardra Ardyce
Ardys Ardyth Aretha Ariadne Ariana Arianne Aridatha Ariela Ariella Arielle Arlana Arlee Arleen Arlen Arlena Arlene Arleta Arlette Arleyne Arlie
Arliene Arlina Arlinda Arline Arly Arlyn Arlyne Aryn Ashely Ashlee Ashleigh Ashlen Ashli Ashlie Ashly Asia Astra Astrid Astrix Atalanta Athena Athene
Atlanta Atlante Auberta Aubine Aubree Aubrette Aubrie Aubry Audi Audie Audra Audre Audrey Audrie Audry Audrye Audy Augusta Auguste Augustina Aura
Aurea Aurel Aurelea Aurelia Aurelie Auria Aurie Aurilia Aurlie Auroora Aurora Aurore Austina Austine Ava Aveline Averyl Avie Avis Aviva Avivah Avril
Avrit Ayn Bab Babara Babette Babita Babs Bambi Bambie Bamby Barb Barbabra Barbara Barbaraanne Barbe Barbee Barbette Barbey Barbi Barbie Barbra Barby
Bari Basia Bathsheba Batsheva Bea Beatrice Beatrisa Beatrix Beatriz Bebe Becca Becka Becki Beckie Becky Bee Beilul Beitris Bekki Bel Belia Belicia
Belinda Belita Bell Bella Bellamy Bellanca Belle Bellina Belva Belvia Benazir Bendite Benedetta Benedicta Benedikta Benetta Benita Benni Benoite
Berenice Beret Berget Berna Bernadene Bernadette Bernadina Bernadine Bernardina Bernardine Bernelle Bernete Bernetta Bernette Berni Bernice Bernita
Berny Berri Berrie Berry Berta Berte Bertha Berthe Berti Bertina Bertine Berty Beryl Beryle Bess Bessie Bessy Beth Bethanne Bethany Bethena Bethina
Betsey Betsy Betta Bette Betteann Betteanne Betti Bettie Bettina Bettine Betty Bettye Beulah Bev Beverie Beverlee Beverlie Beverly Bevvy Bianca Bianka
Biddy Bidget Billi Binni Binnie Binny Bird Birdie Birgit Birgitta Blaire Blakelee Blakeley Blanca Blanch Blancha Blanche Blinni Blinnie Blinny Bliss
Blisse Blithe Blondell Blondelle Blondie Blondy Blythe Bobbette Bobbi Bobette Bobina Bobine Bobinette Bonita Bonnee Bonni Bonnie Bonny Brana Brandais
Brande Brandea Brandi Brandice Brandie Brandise Brea Breanne Brear Bree Breena Bren Brena Brenda Brenn Brenna Bria Briana Brianna Brianne Bride
Bridget Bridgett Bridgette Bridie Brier Brietta Brigid Brigida Brigit Brigitta Brigitte Brina Briney Briny Brit Brita Britaney Britani Briteny Britney
Britni Britta Brittan Brittany Britte Brittney Brunella Brunhilda Brunhilde Bryana Bryna Brynn Brynna Brynne Buffy Bunni Bunnie Bunny Burta Cabrina
Cacilia Cacilie Caitlin Caitrin Calida Calla Calley Calli Callida Callie Cally Calypso Camala Camel Camella Camellia Cameo Cami Camila Camile Camilla
Camille Cammi Cammie Canada Candace Candi Candice Candida Candide Candie Candis Candra Candy Cappella Caprice Cara Caralie Caren Carena Caresa Caressa
Caresse Cari Caria Carie Caril Carilyn Carin Carina Carine Cariotta Carissa Carita Caritta Carla Carlee Carleen Carlen Carlena Carlene Carley Carli
Carlina Carline Carlisle Carlita Carlota Carlotta Carly Carlye Carlyn Carlynn Carlynne Carma Carmel Carmela Carmelia Carmelina Carmelita Carmella
Carmelle Carmen Carmina Carmita Carmon Caro Carol Carola Carolan Carolann Carole Carolee Caroleen Carolie Carolin Carolina Caroline Caroljean Carolyn
Carolyne Carolynn Caron Carree Carri Carrie Carrissa Carrol Carry Caryn Casandra Casi Casia Casie Cassandra Cassandre Cassandry Cassaundra Cassey
Cassi Cassie Cassondra Cassy Catarina Cate Caterina Catha Catharina Catharine Cathe Cathee Catherin Catherina Catherine Cathi Cathie Cathleen Cathlene
Cathrin Cathrine Cathryn Cathy Cathyleen Cati Catie Catina Catlaina Catlee Catlin Catrina Catriona Caty Cayla Cecelia Cecile Ceciley Cecilia Cecilla
Cecily Ceil Cele Celene Celesta Celeste Celestia Celestina Celestine Celestyn Celestyna Celia Celie Celina Celinda Celine Celinka Celisse Celle Cesya
Chanda Chandal Chandra Channa Chantal Chantalle Charil Charin Charis Charissa Charisse Charita Charity Charla Charlean Charleen Charlena Charlene
Charline Charlot Charlott Charlotta Charlotte Charmain Charmaine Charmane Charmian Charmine Charmion Charo Charyl Chastity Chelsae Chelsea Chelsey
Chelsie Chelsy Cher Chere Cherey Cheri Cherianne Cherice Cherida Cherie Cherilyn Cherilynn Cherin Cherise Cherish Cherlyn Cherri Cherrita Cherry Chery
Cherye Cheryl Cheslie Chiarra Chickie Chicky Chiquita Chloe Chloette Chloris Chriss Chrissa Chrissie Christa Christabel Christabella Christabelle
Christal Christalle Christan Christean Christel Christen Christi Christiana Christiane Christin Christina Christine Christyna Chrysa Chrysler Chrystal
Chryste Chrystel Ciara Cicely Cicily Ciel Cilka Cinda Cindee Cindelyn Cinderella Cindi Cindie Cindra Cindy Cinnamon Cissie Cissy Clara Clarabelle
Claresta Clareta Claretta Clarette Clarey Clari Claribel Clarice Clarie Clarinda Clarine Clarisa Clarissa Clarisse Clarita Clary Claudelle Claudetta
Claudette Claudia Claudie Claudina Claudine Clea Clemence Clementia Clementina Clementine Clemmy Cleo Cleopatra Clerissa Cleva Clio Clo Cloe Cloris
Clotilda Clovis Codee Codi Codie Coleen Colene Coletta Colette Colleen Collete Collette Collie Colline Colly Con Concettina Conchita Concordia
Condoleezza Conney Conni Conny Consolata Constance Constancia Constancy Constanta Constantia Constantina Consuela Consuelo Cookie Cora Corabel
Corabella Corabelle Coral Coralie Coraline Coralyn Cordelia Cordelie Cordey Cordie Cordula Cordy Coreen Corella Corena Corenda Corene Coretta Corette
Cori Corie Corilla Corina Corine Corinna Corinne Coriss Corissa Corliss Corly Cornela Cornelia Cornelle Cornie Corny Correna Correy Corri Corrianne
Corrina Corrine Corrinne Corry Cortney Cosetta Cosette Courtenay Cresa Crissie Crissy Crista Cristabel Cristal Cristen Cristi Cristie Cristin Cristina
Cristine Cristionna Cristy Crysta Crystal Crystie Cyb Cybal Cybel Cybelle Cybil Cybill Cyndi Cyndy Cynthea Cynthia Cynthie Cynthy Dacey Dacia Dacie
Dacy Dael Daffi Daffie Dafna Dagmar Dahlia Daile Daisey Daisi Daisie Daisy Dalenna Dalia Dalila Daloris Damara Damaris Damita Danell Danella Danelle
Danette Dania Danica Danice Daniela Daniele Daniella Danielle Danika Danila Danit Danita Danna Danni Dannye Danya Danyelle Danyette Daphene Daphna
Daphne Dara Darb Darbie Darcee Darcey Darci Darcie Darda Dareen Darell Darelle Dari Daria Darice Darla Darleen Darlene Darline Darsey Darsie Darya
Daryn Dasha Dasi Dasie Dasya Datha Daune Daveen Daveta Davida Davina Davine Davita Dawn Dawna Dayle Dayna Dea Deana Deanna Deanne Deb Debbi Debbie
Debbra Debby Debee Debera Debi Debor Debora Deborah Debra Dede Dedie Dedra Dee Deeann Deeanne Deedee Deena Deerdre Dehlia Deidre Deina Deirdre Dela
Delaney Delcina Delcine Delia Delila Delilah Delinda Della Delly Delora Delores Deloria Deloris Delphina Delphine Delphinia Demeter Demetra Demetria
Dena Deni Denice Denise Denna Denni Deny Denys Denyse Deonne Desaree Desdemona Desirae Desiree Desiri Deva Devan Devi Devina Devinne Devondra Devonna
Devonne Devora Dew Di Diahann Diamond Dian Diana Diandra Diane Dianemarie Diann Dianna Dianne Diannne Didi Dido Diena Dierdre Dilma Dina Dinah Dinnie
Dinny Dione Dionne Dita Dix Dixie Dode Dodi Dodie Dody Doe Doll Dolley Dolli Dollie Dolly Dolora Dolores Dolorita Doloritas Dominica Dona Donella
Donelle Donetta Donia Donica Donielle Donna Donnajean Donnamarie Donni Dora Doralia Doralin Doralyn Doralynn Doralynne Dorcas Dore Doreen Dorelia
Dorella Dorelle Dorena Dorene Doretta Dorette Dorey Dori Doria Dorice Dorie Dorine Doris Dorisa Dorise Dorit Dorita Doro Dorolice Dorolisa Dorotea
Doroteya Dorothea Dorothee Dorothy Dorree Dorri Dorrie Dorris Dorry Dorthea Dorthy Dosi Dot Doti Dotti Dottie Dotty Dove Drea Dulce Dulcea Dulci
Dulcia Dulciana Dulcie Dulcine Dulcinea Dulcy Dulsea Dusty Dyan Dyana Dyane Dyann Dyanna Dyanne Dyna Dynah Eada Eadie Eadith Ealasaid Eartha Easter
Eba Ebba Ebonee Ebony Eda Eddi Ede Edee Edeline Eden Edi Edin Edita Edith Editha Edithe Ediva Edna Edwina Edy Edyth Edythe Effie Eileen Eilis Eimile
Eirena Ekaterina Elaina Elaine Elana Elane Elayne Elberta Elbertina Elbertine Eleanor Eleanora Eleanore Electra Elena Elene Eleni Elenore Eleonora
Eleonore Elfie Elfreda Elfrida Elfrieda Elga Elianora Elianore Elicia Elie Elinor Elinore Elisa Elisabet Elisabeth Elisabetta Elise Elissa Elita Eliza
Elizabet Elizabeth Elka Elke Ella Elladine Elle Ellen Ellene Ellette Elli Ellie Ellissa Elly Ellyn Ellynn Elmira Elna Elnora Elnore Eloisa Eloise
Elonore Elora Elsa Elsbeth Else Elsey Elsi Elsie Elsinore Elspeth Elsy Elva Elvera Elvina Elvira Elwina Elwira Elyn Elyse Elysee Elysha Elysia Elyssa
Em Ema Emalee Emalia Emanuela Emelda Emelia Emelina Emeline Emelita Emelyne Emera Emilee Emili Emilia Emilie Emiline Emily Emlyn Emlynn Emlynne Emma
Emmalee Emmaline Emmalyn Emmalynn Emmalynne Emmeline Emmey Emmi Emmie Emmye Emogene Emyle Emylee Endora Engracia Enid Enrica Enrichetta Enrika
Enriqueta Enya Eolanda Eolande Eran Erda Erena Erica Ericha Ericka Erika Erina Erinn Erinna Erma Ermengarde Ermentrude Ermina Erminia Erminie Erna
Ernaline Ernesta Ernestine Ertha Eryn Esma Esmaria Esmeralda Esmerelda Essa Essie Essy Esta Estel Estele Estell Estella Estelle Ester Esther Estrella
Estrellita Ethel Ethelda Ethelin Ethelind Etheline Ethelyn Ethyl Etta Etti Ettie Etty Eudora Eugenia Eugenie Eugine Eula Eulalie Eunice Euphemia
Eustacia Eva Evaleen Evangelia Evangelin Evangelina Evangeline Evania Evanne Eve Eveleen Evelina Eveline Evette Evey Evie Evita Evonne Evvie Evvy Evy
Eyde Eydie Fabrianne Fabrice Fae Faina Faith Fallon Fan Fanchette Fanchon Fancie Fancy Fanechka Fania Fanni Fannie Fanny Fanya Fara Farah Farand
Farica Farra Farrah Farrand Fatima Faun Faunie Faustina Faustine Fawn Fawna Fawne Fawnia Fay Faydra Faye Fayette Fayina Fayre Fayth Faythe Federica
Fedora Felecia Felicdad Felicia Felicity Felicle Felipa Felisha Felita Feliza Fenelia Feodora Ferdinanda Ferdinande Fern Fernanda Fernande Fernandina
Ferne Fey Fiann Fianna Fidela Fidelia Fidelity Fifi Fifine Filia Filide Filippa Fina Fiona Fionna Fionnula Fiorenze Fleur Fleurette Flo Flor Flora
Florance Flore Florella Florence Florencia Florentia Florenza Florette Flori Floria Florice Florida Florie Florina Florinda Floris Florri Florrie
Florry Flory Flossi Flossie Flossy Flower Fortuna Fortune France Francene Frances Francesca Francesmary Francine Francisca Franciska Francoise
Francyne Franni Frannie Franny Frayda Freda Freddi Fredelia Frederica Fredericka Fredi Fredia Fredra Fredrika Freida Frieda Friederike Fulvia Gabbey
Gabbi Gabbie Gabey Gabi Gabie Gabriela Gabriella Gabrielle Gabriellia Gabrila Gaby Gae Gael Galina Garland Garnet Garnette Gates Gavra Gavrielle Gayla
Gayleen Gaylene Gaynor Geeta Gelya Gen Gena Geneva Genevieve Genevra Genia Genna Genni Gennie Gennifer Genny Genovera Genvieve Georgeanna Georgeanne
Georgena Georgeta Georgetta Georgette Georgiamay Georgiana Georgianna Georgianne Georgina Georgine Gera Geralda Geraldina Geraldine Gerda Gerhardine
Gerianna Gerianne Gerladina Germain Germana Gerrie Gerrilee Gert Gerta Gerti Gertie Gertrud Gertruda Gertrude Gertrudis Gerty Giacinta Giana Gianina
Gianna Gigi Gilberta Gilberte Gilbertina Gilbertine Gilda Gillan Gilli Gillian Gillie Gilligan Gilly Gina Ginelle Ginevra Ginni Ginnie Ginnifer Ginny
Giorgia Giovanna Gipsy Giralda Gisela Gisele Gisella Giselle Gita Gizela Glad Gladi Gladis Gladys Gleda Glenda Glenine Glenna Glennie Glennis Glori
Gloria Gloriana Gloriane Glorianna Glory Glyn Glynda Glynis Glynnis Godiva Golda Goldarina Goldi Goldia Goldie Goldina Goldy Gracia Gracie Grata
Gratia Gratiana Gray Grayce Grazia Gredel Greer Greta Gretal Grete Gretel Grethel Gretna Gretta Grier Griselda Grissel Guendolen Guenevere Guenna
Guglielma Gui Guillema Guillemette Guinevere Guinna Gunilla Gunvor Gusella Gussi Gussie Gussy Gusta Gusti Gustie Gusty Gwen Gwendolen Gwendolin
Gwendolyn Gweneth Gwenette Gwenn Gwenneth Gwenni Gwennie Gwenny Gwenora Gwenore Gwyn Gwyneth Gwynne Gypsy Hadria Hailee Haily Halette Hali Halie
Halimeda Halley Halli Hallie Hally Hana Hanna Hannah Hanni Hannie Hannis Hanny Happy Harlene Harli Harlie Harmonia Harmonie Harmony Harri Harrie
Harriet Harriett Harrietta Harriette Harriot Harriott Hatti Hattie Hatty Havivah Hayley Heather Heda Hedda Heddi Heddie Hedi Hedvig Hedwig Hedy Heida
Heide Heidi Heidie Helaina Helaine Helen Helena Helene Helga Helge Helise Hellene Helli Heloise Helsa Helyn Hendrika Henka Henrieta Henrietta
Henriette Henryetta Hephzibah Hermia Hermina Hermine Herminia Hermione Herta Hertha Hester Hesther Hestia Hetti Hettie Hetty Hilarie Hilda Hildagard
Hildagarde Hilde Hildegaard Hildegarde Hildy Hillary Hilliary Hinda Holley Holli Hollie Hollyanne Honey Honor Honoria Hope Horatia Hortense Hortensia
Hulda Hyacinth Hyacintha Hyacinthe Hyacinthia Hyacinthie Hynda Ianthe Ibbie Ibby Ida Idalia Idalina Idaline Idell Idelle Idette Ilana Ileana Ileane
Ilene Ilise Ilka Illa Ilona Ilsa Ilse Ilysa Ilyse Ilyssa Imelda Imogen Imogene Imojean Ina Inci Indira Ines Inesita Inessa Inez Inga Ingaberg Ingaborg
Inge Ingeberg Ingeborg Inger Ingrid Ingunna Inna Ioana Iolande Iolanthe Iona Iormina Irena Irene Irina Iris Irita Irma Isabeau Isabel Isabelita
Isabella Isabelle Isadora Isahella Iseabal Isidora Isis Isobel Issi Issie Issy Ivanka Ivett Ivette Ivie Ivonne Ivory Ivy Izabel Izzi Jacenta Jacinda
Jacinta Jacintha Jacinthe Jackelyn Jacki Jacklin Jacklyn Jackquelin Jackqueline Jacky Jaclin Jaclyn Jacquelin Jacqueline Jacquelyn Jacquelynn
Jacquenetta Jacquenette Jacquetta Jacquette Jacqui Jacquie Jacynth Jada Jade Jaimie Jaine Jaleh Jami Jamima Jammie Jana Janaya Janaye Jandy Jane
Janean Janeczka Janeen Janel Janela Janella Janelle Janene Janenna Janessa Janet Janeta Janetta Janette Janeva Janey Jania Janice Janie Janifer Janina
Janine Janis Janith Janka Janna Jannel Jannelle Janot Jany Jaquelin Jaquelyn Jaquenetta Jaquenette Jaquith Jasmin Jasmina Jasmine Jayme Jaymee Jayne
Jaynell Jazmin Jeana Jeane Jeanelle Jeanette Jeanie Jeanine Jeanna Jeanne Jeannette Jeannie Jeannine Jehanna Jelene Jemie Jemima Jemimah Jemmie Jemmy
Jen Jena Jenda Jenelle Jenette Jeni Jenica Jeniece Jenifer Jeniffer Jenilee Jenine Jenn Jenna Jennee Jennette Jenni Jennica Jennie Jennifer Jennilee
Jennine Jenny Jeraldine Jeralee Jeri Jerrilee Jerrilyn Jerrine Jerrylee Jessa Jessalin Jessalyn Jessamine Jessamyn Jesselyn Jessi Jessica Jessika
Jessy Jewel Jewell Jewelle Jill Jillana Jillane Jillayne Jilleen Jillene Jilli Jillian Jillie Jilly Jinny JoAnn JoAnne Joan Joana Joane Joanie Joann
Joanna Joanne Joannes Jobey Jobi Jobie Jobina Joby Jobye Jobyna Jocelin Joceline Jocelyn Jocelyne Jodee Joela Joelie Joell Joella Joelle Joellen
Joelly Joellyn Joelynn Joete Johanna Johannah Johnette Johnna Joice Jojo Jolee Joleen Jolene Joletta Joli Jolie Joline Joly Jolyn Jolynn Jonell Joni
Jonie Jonis Jordain Jordana Jordanna Jorey Jori Jorie Jorrie Jorry Joscelin Josee Josefa Josefina Joselyn Josepha Josephina Josephine Josey Josi Josie
Joslyn Josselyn Josy Jourdan Joy Joya Joyan Joyann Joyce Joycelin Joye Joyous Juana Judi Judie Juditha Judye Julee Juli Julia Juliana Juliane Juliann
Julianna Julianne Julienne Juliet Julieta Julietta Juliette Julina Juline Julissa Julita June Junette Junia Junie Junina Justina Justine Jyoti Kaari
Kacey Kacie Kacy Kai Kaia Kaila Kaile Kailey Kaitlin Kaitlyn Kaitlynn Kaja Kakalina Kala Kaleena Kali Kalie Kalila Kalina Kalinda Kalindi Kalli Kally
Kamala Kameko Kamila Kamilah Kamillah Kandace Kandy Kania Kanya Kara Karalee Karalynn Kare Karee Karen Karena Kari Karia Karie Karil Karilynn Karin
Karina Karine Kariotta Karisa Karissa Karita Karla Karlee Karleen Karlen Karlene Karlie Karlotta Karlotte Karly Karlyn Karmen Karna Karol Karola
Karole Karolina Karoline Karoly Karon Karrah Karrie Karry Kary Karyl Karylin Karyn Kasey Kass Kassandra Kassey Kassi Kassia Kassie Kaster Kat Kata
Katalin Kate Katee Katerina Katerine Katey Kath Katha Katharina Katharine Katharyn Kathe Katheleen Katherina Katherine Katheryn Kathi Kathie Kathleen
Kathlene Kathlin Kathrine Kathryn Kathryne Kathy Kathye Kati Katie Katina Katine Katinka Katleen Katlin Katrina Katrine Katrinka Katti Kattie Katuscha
Katusha Katy Katya Kay Kaycee Kaye Kayla Kayle Kaylee Kayley Kaylil Kaylyn Kee Keeley Keelia Keely Kelcey Kelci Kelcie Kelcy Kelila Kelli Kellia
Kellie Kellina Kellsie Kellyann Kelsi Kelsy Kendra Kendre Kenna Keren Keri Keriann Kerianne Kerri Kerrie Kerrill Kerrin Kerstin Kesley Keslie Kessia
Kessiah Ketti Kettie Ketty Kevina Kevyn Ki Kia Kiah Kial Kiele Kiersten Kikelia Kiley Kimberlee Kimberley Kimberli Kimberly Kimberlyn Kimbra Kimmi
Kimmie Kimmy Kinna Kipp Kippie Kippy Kira Kirbee Kirbie Kiri Kirsten Kirsteni Kirsti Kirstie Kirstin Kirstyn Kissee Kissiah Kissie Kitti Kittie Kitty
Kizzee Kizzie Klara Klarika Klarrisa Konstance Konstanze Koo Kora Koral Koralle Kordula Kore Korella Koren Koressa Kori Korie Korney Korrie Korry
Kourtney Krissie Krissy Krista Kristal Kristan Kriste Kristel Kristen Kristi Kristien Kristin Kristina Kristine Kristy Kristyn Krysta Krystal
Krystalle Krystle Krystyna Kyla Kylen Kylie Kylila Kylynn Kym Kynthia Kyrstin La Lacee Lacey Lacie Lacy Ladonna Laetitia Laila Laina Lainey Lamb Lana
Lanette Laney Lani Lanie Lanita Lanna Lanni Lara Laraine Lari Larina Larine Larisa Larissa Lark Laryssa Latashia Latia Latisha Latrena Latrina Laura
Lauraine Laural Lauralee Laure Lauree Laureen Laurel Laurella Laurena Laurene Lauretta Laurette Lauri Laurianne Laurice Lauryn Lavena Laverna Laverne
Lavina Lavinia Lavinie Layla Layne Layney Lea Leah Leandra Leann Leanna Leanne Leanor Leanora Lebbie Leda LeeAnn Leeann Leeanne Leela Leelah Leena
Leesa Leese Legra Leia Leiah Leigha Leila Leilah Leisha Lela Lelah Lelia Lena Lenee Lenette Lenka Lenna Lenora Lenore Leodora Leoine Leola Leoline
Leona Leonanie Leone Leonelle Leonie Leonora Leonore Leontine Leontyne Leora Leorah Leshia Lesli Lesly Lesya Leta Lethia Leticia Letisha Letitia Letta
Letti Lettie Letty Leyla Lezlie Lia Lian Liana Liane Lianna Lianne Lib Libbey Libbi Libbie Libby Licha Lida Lidia Lil Lila Lilah Lilas Lilia Lilian
Liliane Lilias Lilith Lilla Lilli Lillian Lillis Lilllie Lilly Lily Lilyan Lina Linda Lindi Lindie Lindsy Linea Linell Linet Linette Linn Linnea
Linnell Linnet Linnie Linzy Liora Liorah Lira Lisa Lisabeth Lisandra Lisbeth Lise Lisetta Lisette Lisha Lishe Lissa Lissi Lissie Lissy Lita Liuka
Livia Liz Liza Lizabeth Lizbeth Lizette Lizzie Lizzy Loella Lois Loise Lola Lolande Loleta Lolita Lolly Lona Lonee Loni Lonna Lonni Lora Lorain
Loraine Loralee Loralie Loralyn Loree Loreen Lorelei Lorelle Lorena Lorene Lorenza Loretta Lorettalorna Lorette Lori Loria Lorianna Lorianne Lorie
Lorilee Lorilyn Lorinda Lorine Lorita Lorna Lorraine Lorrayne Lorri Lorrin Lorry Lory Lotta Lotte Lotti Lottie Lotty Louella Louisa Louise Louisette
Love Luana Luanna Luci Lucia Luciana Lucie Lucienne Lucila Lucilia Lucille Lucina Lucinda Lucine Lucita Lucky Lucretia Lucy Luella Luelle Luisa Luise
Lula Lulita Lulu Luna Lura Lurette Lurleen Lurlene Lurline Lusa Lust Lyda Lydia Lydie Lynda Lynde Lyndel Lyndell Lyndsay Lyndsey Lyndsie Lyndy Lynea
Lynelle Lynett Lynette Lynna Lynne Lynnea Lynnell Lynnelle Lynnet Lynnett Lynnette Lynsey Lysandra Lyssa Mab Mabel Mabelle Mable Mada Madalena Madalyn
Maddalena Maddi Madel Madelaine Madeleine Madelena Madelene Madelin Madelina Madeline Madella Madelle Madelon Madelyn Madge Madlen Madlin Madona
Madonna Mady Mae Maegan Mag Magda Magdaia Magdalen Magdalena Magdalene Maggee Maggi Maggie Maggy Magna Mahala Mahalia Maia Maible Maiga Mair Maire
Mairead Maisey Maisie Mala Malala Malanie Malcah Malena Malia Malina Malinda Malinde Malissa Malissia Malka Malkah Mallissa Mallorie Mallory Malorie
Malory Malva Malvina Malynda Mame Mamie Manda Mandi Mandie Mandy Manon Manya Mara Marabel Marcela Marcelia Marcella Marcelle Marcellina Marcelline
Marchelle Marci Marcia Marcie Marcile Marcille Marcy Mareah Maren Marena Maressa Marga Margalit Margalo Margaret Margareta Margarete Margaretha
Margarethe Margaretta Margarette Margarita Margaux Marge Margeaux Margery Marget Margette Margi Margie Margit Marglerite Margo Margot Margret
Marguerite Margurite Margy Mari Maria Mariam Marian Mariana Mariann Marianna Marianne Maribel Maribelle Maribeth Marice Maridel Marie Marieann
Mariejeanne Mariel Mariele Marielle Mariellen Mariette Marigold Marijo Marika Marilee Marilin Marillin Marilyn Marin Marina Marine Marinna Mariquilla
Maris Marisa Mariska Marissa Marit Marita Maritsa Mariya Marj Marja Marje Marji Marjie Marjorie Marjory Marjy Marketa Marla Marlane Marleah Marlee
Marleen Marlena Marlene Marley Marlie Marline Marlyn Marna Marne Marney Marni Marnia Marnie Marquita Marrilee Marris Marrissa Marry Marsha Marsiella
Marta Martelle Martguerita Martha Marthe Marthena Marti Martica Martina Martita Martynne Mary Marya Maryangelyn Maryann Maryanna Maryanne Marybelle
Marybeth Maryellen Maryjane Maryjo Maryl Marylee Marylin Marylinda Marylou Marylynne Maryrose Marys Marysa Masha Matelda Mathilda Mathilde Matilda
Matilde Matti Maud Maude Maudie Maura Maure Maureen Maureene Maurene Maurine Maurita Mavis Mavra Maxi Maxine Maxy May Maya Maybelle Mayda Maye Meagan
Meaghan Meara Mechelle Meg Megan Megen Meggan Meggi Meggie Meggy Meghan Meghann Mehetabel Mei Meira Mela Melamie Melania Melanie Melantha Melany Melba
Melesa Melessa Melicent Melina Melinda Melinde Melisa Melisande Melisandra Melisenda Melisent Melissa Melisse Melita Melitta Mella Melli Mellicent
Mellie Mellisa Mellisent Mellissa Melloney Melly Melodee Melodie Melody Melonie Melony Melosa Melva Mercedes Merci Mercie Mercy Meredithe Meridel
Meridith Meriel Merilee Merilyn Meris Merissa Merl Merla Merlina Merline Merna Merola Merralee Merridie Merrie Merrielle Merrile Merrilee Merrili
Merrily Mersey Meta Mette Mia Micaela Michaela Michaelina Michaeline Michaella Michelina Micheline Michell Michelle Micki Midge Mignon Mignonne
Miguela Miguelita Mikako Mildred Mildrid Milena Milicent Milissent Milka Milli Millie Millisent Milly Milzie Mimi Min Mina Minda Mindy Minerva Minetta
Minette Minna Minni Minnie Minny Minta Miquela Mira Mirabel Mirabella Mirabelle Miran Miranda Mireielle Mireille Mirella Mirelle Miriam Mirilla Mirna
Misha Missie Missy Misti Misty Mitra Mitzi Mmarianne Modesta Modestia Modestine Modesty Moina Moira Moll Mollee Molli Mollie Molly Mommy Mona Monah
Monica Monika Monique Mora Moreen Morena Morgana Morganica Morganne Morgen Moria Morissa Morna Moselle Moya Moyna Moyra Mozelle Mufi Mufinella Muire
Mureil Murial Muriel Murielle Myna Myra Myrah Myranda Myriam Myrilla Myrle Myrlene Myrna Myrta Myrtia Myrtice Myrtie Myrtle Nada Nadean Nadeen Nadia
Nadine Nadiya Nady Nadya Nalani Nan Nana Nananne Nance Nancee Nancey Nanci Nancie Nancy Nanete Nanette Nani Nanice Nanine Nannette Nanni Nannie Nanny
Nanon Naoma Naomi Nara Nari Nariko Nata Natala Natalee Natalia Natalie Natalina Nataline Natalya Natasha Natassia Nathalia Nathalie Natka Natty Neala
Neda Nedda Nedi Neely Neila Neile Neilla Neille Nela Nelia Nelie Nell Nelle Nelli Nellie Nelly Nena Nerissa Nerita Nert Nerta Nerte Nerti Nertie Nerty
Nessa Nessi Nessie Nessy Nesta Netta Netti Nettie Nettle Netty Nevsa Neysa Nichol Nicholle Nicki Nicol Nicola Nicole Nicolea Nicolette Nicoli Nicolina
Nicoline Nicolle Nidia Nike Nikki Nikkie Nikoletta Nikolia Nil Nina Ninetta Ninette Ninnetta Ninnette Ninon Nisa Nissa Nisse Nissie Nissy Nita Nitin
Nixie Noami Noelani Noell Noella Noelle Noellyn Noelyn Noemi Nola Nolana Nolie Nollie Nomi Nona Nonah Noni Nonie Nonna Nonnah Noor Nora Norah Norean
Noreen Norene Norina Norine Norma Norri Norrie Norry Nova Novelia Nydia Nyssa Octavia Odele Odelia Odelinda Odella Odelle Odessa Odetta Odette Odilia
Odille Ofelia Ofella Ofilia Oksana Ola Olenka Olga Olia Olimpia Olive Olivette Olivia Olivie Oliy Olly Olva Olwen Olympe Olympia Olympie Ondrea Oneida
Onida Onlea Oona Opal Opalina Opaline Ophelia Ophelie Oprah Ora Oralee Oralia Oralie Oralla Oralle Orel Orelee Orelia Orelie Orella Orelle Oreste
Oriana Orly Orsa Orsola Ortensia Otha Othelia Othella Othilia Othilie Ottilie Pacifica Paloma Pam Pamela Pamelina Pamella Pammi Pammie Pammy Pandora
Pansie Pansy Paola Paolina Parwane Patience Patrica Patricia Patrizia Patti Paula Paule Pauletta Paulette Pauli Paulie Paulina Pauline Paulita Pauly
Pavia Pavla Pearl Pearla Pearle Pearline Peg Pegeen Peggi Peggie Peggy Penelopa Penelope Penni Pepi Pepita Peri Peria Perl Perla Perle Perri Perrine
Persis Pet Peta Petra Petrina Petronella Petronia Petronilla Petronille Petunia Phaedra Phaidra Phebe Phedra Phelia Philipa Philippa Philippe
Philippine Philis Phillida Phillie Phillis Philly Philomena Phoebe Phylis Phyllida Phyllis Phyllys Phylys Pia Pier Pierette Pierrette Pietra Piper
Pippa Pippy Polly Pollyanna Poppy Portia Pris Prisca Priscella Priscilla Prissie Pru Prudence Prudi Prudy Prue Prunella Queada Queenie Querida Quinta
Quintana Quintilla Quintina Rachael Rachel Rachele Rachelle Rae Raf Rafa Rafaela Rafaelia Rafaelita Ragnhild Rahal Rahel Raina Raine Rakel Ralina
Ramona Ramonda Rana Randa Randee Randene Ranee Rani Rania Ranice Ranique Ranna Raphaela Raquel Raquela Rasia Rasla Raven Raychel Raye Rayna Raynell
Rayshell Rea Reba Rebbecca Rebe Rebeca Rebecca Rebecka Rebeka Rebekah Rebekkah Ree Reeba Reena Reeta Reeva Reggi Regina Regine Reiko Reina Reine Remy
Rena Renae Renata Renate Renee Renel Renell Renelle Renie Rennie Reta Retha Revkah Reyna Rhea Rheba Rheta Rhetta Rhiamon Rhianna Rhianon Rhoda Rhodia
Rhodie Rhody Rhona Rhonda Riane Riannon Rianon Rica Ricca Rici Riki Rina Risa Rissa Rita Riva Rivalee Rivi Rivkah Rivy Roana Roanna Roanne Robbi
Robbin Robby Robbyn Robena Robenia Roberta Robina Robinet Robinett Robinetta Robinette Robinia Roby Robyn Roch Rochell Rochella Rochelle Rochette Roda
Rodi Rodie Rodina Romola Romona Romonda Romy Rona Ronalda Ronda Ronica Ronna Ronni Ronnica Roobbie Rora Rori Rorie Ros Rosa Rosabel Rosabella
Rosabelle Rosaleen Rosalia Rosalie Rosalind Rosalinda Rosalinde Rosaline Rosalyn Rosalynd Rosamond Rosamund Rosana Rosanna Rosanne Rosario Rose
Roseann Roseanna Roseanne Roselia Roselin Roseline Rosella Roselle Roselyn Rosemaria Rosemarie Rosemary Rosemonde Rosene Rosetta Rosette Roshelle
Rosie Rosina Rosita Roslyn Rosmunda Rosy Row Rowe Rowena Roxana Roxane Roxanna Roxanne Roxi Roxie Roxine Roxy Roz Rozalie Rozalin Rozamond Rozanna
Rozanne Roze Rozele Rozella Rozelle Rozina Rubetta Rubi Rubia Rubie Rubina Ruella Ruperta Ruth Ruthann Ruthanne Ruthe Ruthi Ruthie Ruthy Ryann Rycca
Saba Sabina Sabine Sabra Sabrina Sacha Sada Sadella Sadie Sallee Salli Sallie Sally Sallyann Sallyanne Salome Samantha Samara Samaria Samuela Samuella
Sande Sandi Sandie Sandra Sandye Sanna Sapphira Sapphire Sara Saraann Sarah Sarajane Saree Sarena Sarene Sarette Sari Sarina Sarine Sarita Sashenka
Saudra Savina Scarlet Scarlett Seana Secunda Seka Sela Selena Selene Selestina Selia Selie Selina Selinda Seline Sella Selle Selma Sena Sephira Serena
Serene Shaina Shalna Shalne Shamit Shana Shanda Shandee Shandie Shandra Shandy Shani Shanie Shanna Shannah Shannen Shanon Shanta Shantee Shara Sharai
Shari Sharia Sharie Sharity Sharl Sharla Sharleen Sharlene Sharline Sharna Sharon Sharona Sharra Sharron Sharyl Shauna Shawna Shawnee Shayla Shaylah
Shaylyn Shaylynn Shayna Sheba Sheela Sheelagh Sheelah Sheena Sheeree Sheila Sheilah Sheilakathryn Shel Shela Shelagh Shelba Shelbi Shelia Shelli
Shellie Shelly Shena Sher Sheree Sheri Sherie Sheril Sherill Sherilyn Sherline Sherri Sherrie Sherry Sherye Sheryl Shilpa Shina Shir Shira Shirah
Shirl Shirlee Shirleen Shirlene Shirley Shirline Shoshana Shoshanna Shoshie Siana Sianna Sib Sibbie Sibby Sibeal Sibel Sibella Sibelle Sibilla Sibley
Sibylla Sibylle Sidoney Sidonia Sidonnie Sigrid Sile Sileas Silva Silvana Silvia Silvie Simona Simonette Simonne Sindee Sinead Siobhan Sioux Siouxie
Sisely Sisile Sissie Sissy Sofia Sofie Solange Sondra Sonia Sonja Sonni Sonnnie Sonya Sophey Sophi Sophia Sophie Sophronia Sorcha Sosanna Stace Stacee
Stacey Staci Stacia Stacie Stafani Star Starla Starlene Starlin Starr Stefa Stefania Stefanie Steffane Steffi Steffie Stella Stepha Stephana Stephani
Stephanie Stephannie Stephenie Stephi Stephie Stephine Stesha Stevana Stevena Stoddard Storey Storm Stormi Stormie Stormy Sue Suellen Sukey Suki Sula
Sunshine Susan Susana Susanetta Susann Susanna Susannah Susanne Susette Sushma Susi Susie Sussi Susy Suzan Suzann Suzanna Suzanne Suzetta Suzette Suzi
Suzie Suzy Suzzy Svetlana Sybil Sybila Sybilla Sybille Sybyl Sydel Sydelle Sylvia Sylvie Tabatha Tabbatha Tabbi Tabbitha Tabina Tabitha Taffy Talia
Tallia Talya Talyah Tamar Tamara Tamarah Tamarra Tamera Tami Tamiko Tamma Tammara Tammi Tamra Tana Tandi Tandie Tandy Tani Tania Tansy Tanya Tara
Tarah Tarra Tarrah Taryn Tasha Tasia Tatiana Tatiania Tatum Tawnya Tawsha Teane Tedda Teddi Tedi Tedra Teena Tella Teodora Tera Teresa TeresaAnne
Terese Teresina Teresita Teressa Teri Teriann Terina Terra Terrianne Terrie Terrye Tersina Teryl Terza Tess Tessa Tessi Tessie Tessy Thalia Thea
Theada Theadora Theda Thekla Thelma Theodora Theodosia Theresa Therese Theresina Theresita Theressa Therine Thia Thomasa Thomasin Thomasina Thomasine
Tia Tiana Tiena Tierney Tiertza Tiff Tiffani Tiffanie Tiffany Tiffi Tiffie Tiffy Tilda Tildi Tildie Tildy Tillie Tilly Timi Timmi Timothea Tina Tine
Tiphani Tiphanie Tiphany Tish Tisha Tobey Tobi Tobye Toinette Toma Tomasina Tomasine Tomi Tomiko Tommi Toni Tonia Tonie Tonya Tootsie Tori Torie
Torrie Tory Tova Tove Tracee Traci Trenna Tresa Trescha Tressa Tricia Trina Trish Trisha Trista Trix Trixi Trixie Trixy Truda Trude Trudey Trudi
Trudie Trudy Trula Tuesday Twila Twyla Tybi Tybie Tyne Ula Ulla Ulrica Ulrika Ulrike Umeko Una Ursa Ursala Ursola Ursula Ursulina Ursuline Uta Valaree
Valaria Valeda Valencia Valene Valenka Valentia Valentina Valera Valeria Valerie Valery Valerye Valeska Valida Valina Valli Vallie Vally Valma Valry
Vanda Vanessa Vania Vanna Vanni Vannie Vanny Vanya Veda Velma Velvet Vena Venita Ventura Venus Vera Veradis Vere Verena Verene Veriee Verile Verina
Verine Verla Verna Vernice Veronica Veronika Veronike Veronique Vi Vicki Vickie Vicky Victoria Vida Viki Vikki Vikkie Vikky Vilhelmina Vilma Vina
Vinita Vinni Viola Violante Viole Violet Violetta Violette Virgina Virginia Virginie Vita Vitia Vitoria Vittoria Viv Viva Vivi Vivia Vivian Viviana
Vivianna Vivianne Vivie Vivien Viviene Vivienne Viviyan Vivyan Vivyanne Vonni Vonnie Vonny Waly Wanda Wandie Wandis Waneta Wenda Wendeline Wendi
Wendie Wendy Wenona Wenonah Wileen Wilhelmina Wilhelmine Wilie Willa Willabella Willamina Willetta Willette Willow Willyt Wilma Wilmette Wilona Wilone
Wilow Windy Wini Winifred Winna Winnah Winne Winni Winnifred Winona Winonah Wren Wrennie Wylma Wynne Wynnie Wynny Xaviera Xena Xenia Xylia Xylina
Yalonda Yehudit Yelena Yetta Yettie Yetty Yevette Yingluck Yoko Yolanda Yolande Yolane Yolanthe Yonina Yoshi Yoshiko Yovonnda Yulia Yvette Yvonne
Zabrina Zahara Zainab Zandra Zaneta Zara Zarah Zaria Zarla Zea Zelda Zelma Zena Zenia Zia Zilvia Zita Zitella Zoe Zola Zonda Zondra Zonnya Zora Zorah
Zorana Zorina Zorine Zsazsa Zulema Zuzana
`)

export const isFirstName = (word: string): boolean => MALE_NAMES.has(word) || FEMALE_NAMES.has(word)
