/**
 * Words that passwords are mostly made of, gathered by hand from what lists of stolen passwords show again
 * and again in the languages spoken here: first names, love, months, teams, keys in a row, the word itself.
 * Lower case, letters only. Twelve letters made of one or two of them are as good as none.
 */
const words = `
password passwort passwd kennwort geheim geheimnis secret secrets sifre parola parolam admin administrator root user
benutzer gast guest login logins anmelden anmeldung access zugang master welcome willkommen hosgeldin merhaba hello
hallo hallihallo servus moin moinmoin gutentag bonjour salam selam marhaba test tester testtest demo default standard
change changeme aendern letmein opensesame sesam trustno trust super superman superstar superuser batman spiderman
pokemon pikachu starwars starwar matrix dragon drache monkey affe tiger loewe loewen bear baer shadow schatten ninja
killer hunter soldier ranger cowboy pirate pirat flower blume blumen sunshine sonne sonnenschein sonnenblume mond
moonlight stern sterne sternchen star stars sky himmel heaven angel engel engelchen devil teufel hell princess
prinzessin prinz queen koenig king kaiser diamond diamant silver silber gold golden goldfish
love liebe lieben liebling loveyou iloveyou iloveu ichliebedich liebedich loveme myloves mylove schatz schatzi schatzimaus
maus mausi maeuschen hase hasi haeschen baer baerchen spatz engelein baby babygirl babyboy sweet sweety sweetheart
honey darling askim canim seviyorum seniseviyorum habibi habibti hayat hayatim kiss kisses kuss bussi forever immer
family familie aile mama mami mutti papa papi vati oma opa bruder brother sister schwester friend friends freund
freunde freunden freundin happy gluecklich gluck glueck lucky smile lachen freedom freiheit peace frieden hope
hoffnung jesus christus jesuschrist allah bismillah muhammad mohammed maria god gott glaube faith blessed halleluja
mercedes benz porsche ferrari audi volkswagen golf opel bmw honda yamaha harley corvette mustang computer internet
google facebook youtube instagram whatsapp twitter amazon netflix samsung iphone android apple microsoft windows
linux nintendo playstation xbox minecraft fortnite roblox office outlook server system netzwerk router wlan wifi
football fussball futbol soccer basketball baseball hockey tennis handball bayern bayernmuenchen muenchen dortmund
borussia schalke werder werderbremen hamburg bremen bremerhaven berlin koeln frankfurt stuttgart leipzig dresden
hannover nuernberg duesseldorf essen bochum kiel rostock deutschland germany europa europe england london paris
istanbul ankara izmir antalya turkiye tuerkei turkey galatasaray fenerbahce besiktas trabzonspor damaskus syria
syrien suriye aleppo bagdad arabia polen polska warszawa russland moskau ukraine amerika america newyork california
barcelona realmadrid madrid liverpool chelsea arsenal manchester united juventus milan champion champions
januar februar maerz april mai juni juli august september oktober november dezember january february march june july
october december montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday
saturday sunday fruehling sommer herbst winter spring summer autumn ocak subat mart nisan mayis haziran temmuz agustos
eylul ekim kasim aralik weihnachten christmas ostern ramadan geburtstag birthday hochzeit urlaub ferien holiday
schule school kindergarten universitaet student studium lehrer teacher arbeit work firma company chef boss zuhause
home house haus wohnung garten garden kueche kitchen strasse street stadt city dorf insel island strand beach meer
ocean wasser water feuer fire erde earth luft berg mountain wald forest baum tree rose rosen tulpe lilie orchidee
kaffee coffee schokolade chocolate cookie cookies kuchen pizza doener kebab banane banana apfel orange kirsche cherry
erdbeere strawberry melone tomate kartoffel zucker sugar pfeffer pepper ginger cheese kaese butter brot bier
hund hunde dog doggy puppy welpe katze katzen kater kitty kitten pferd pferde pony horse vogel bird fisch schwein
schnecke schmetterling butterfly eagle adler falke wolf wolves fuchs panther puma dolphin delfin elefant elephant
michael michel thomas andreas stefan stephan christian martin daniel peter frank klaus juergen wolfgang dieter
manfred uwe werner helmut gerhard bernd matthias markus alexander alexandra sebastian tobias florian patrick
dennis marcel kevin pascal dominik philipp fabian simon lukas leon lennard jonas finn noah elias paul felix maxi
maximilian moritz niklas jan tim tom max ben luca julian david benjamin samuel jakob oskar emil anton karl otto
sabine susanne petra monika claudia andrea birgit martina angelika gabriele heike ute karin renate ursula helga
anna anne annika lena lisa laura sarah julia katharina kathrin stefanie melanie nicole nadine sandra jennifer
jessica jasmin vanessa michelle chantal emma mia hanna hannah sophie sofia marie luisa lina lea leonie johanna
charlotte amelie clara klara ida greta frieda mathilda elena natalia natascha tatjana olga svetlana irina anastasia
mehmet mustafa ahmet ali hasan huseyin ibrahim ismail osman yusuf omer murat emre burak serkan hakan kemal ataturk
fatma ayse emine hatice zeynep elif merve busra esra sevgi melek omar khaled hassan hussein karim amir fatima aisha
maryam layla nour robert william joseph charles james john george richard andrew anthony jordan michaela ashley
amanda nathalie natalie caroline christine christina elizabeth elisabeth jonathan nicholas joshua matthew christopher
qwertz qwertzuiop qwerty qwertyuiop azerty asdf asdfgh asdfghjkl yxcvbnm zxcvbnm qazwsx qazwsxedc wsxedc abc abcd
abcde abcdef abcdefg abcdefgh abcdefghij abcdefghijkl abcxyz aaa bbb ccc xxx zzz
one two three four five eins zwei drei vier fuenf sechs sieben acht neun zehn bir iki uc dort number nummer zahl
rot blau gruen gelb schwarz weiss braun lila rosa pink red blue green yellow black white purple rainbow regenbogen
neu alt gross klein gut schoen boese cool geil mega ultra hyper turbo power energy energie magic magie zauber wunder
musik music gitarre guitar rock metal metallica techno disco party dance tanzen rockstar dj
mein meine mine ich du dein my your the and und ist is bin am im der die das ein eine auf von fuer for ever never
nie alles nothing nichts something was wer who bist sind mich dich mir dir uns wir ihr sie
ewig passphrase wachtwoord motdepasse contrasena senha haslo parol
`;

export const frequentWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
