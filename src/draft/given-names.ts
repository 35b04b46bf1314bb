// Given names common in English-language news, by the pronoun that mostly goes with them. Evidence that
// a run of capitals is a person; never the only ground for saying who "he" is. Ambiguous ones stand apart.
import { foldText } from '../text/name-key.ts'

export type Gender = 'he' | 'she' | 'either'

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter(Boolean))

const HE = setOf(`
aaron abdul abdullah abdulla abdel abraham adam adrian ahmed ahmad aidan aiden akira alan albert alberto
aleksandar aleksander aleksandr aleksei aleksey alejandro alessandro alexander alexandre alexei alexey alfred
alistair alastair ali allan allen alvaro amir anatoly anatoliy andre andrei andrey andrew andriy andrij andrzej
angelo angus anthony antoine anton antonio antony antonin archie ariel arnold arseniy arthur artem artur
ashraf aslan augusto austin ayman barack barry bashar bart basil ben benedict benjamin benny bernard bernd bernie
bilal bill billy binyamin bob bobby bogdan boris boyd brad bradley brendan brett brian bruce bruno bryan
burak calum cameron carl carlos cedric cesar charles charlie chester chris christian christoph christophe
christopher chuck clarence claude claudio clement clifford clint clive cody colin colm connor conor craig cristian
cristiano curtis cyril damian damien daniel daniele danilo danny darren dave david davide dean declan denis dennis
denys derek derrick desmond diego dieter dimitri dimitry dirk dmitri dmitriy dmitry dmytro dominic dominik don
donald dong doug douglas duncan dustin dwight dylan eamon ed eddie edgar edmund eduard eduardo edward edwin egor elias
elijah eliot elliott elon emil emilio emmanuel emre enda enrico enrique eric erik ernest ernesto erol ethan
eugene evan evgeny evgeni ewan fabian fabio farid farouk faisal fathi felipe felix ferdinand ferenc fergus fernando
fikret filip finn florian francesco francis francisco franck franco francois frank franz fred freddie
frederic frederick fumio fyodor gabriel gareth garry gary gavin gennady gennadiy geoff geoffrey george georges georgi
georgy gerald gerard gerhard gerry giacomo gianluca gianni gilbert gilles giorgio giovanni giuseppe glen glenn
gonzalo gordon graeme graham grant greg gregg gregor gregory grigory guillaume guillermo gunter gustavo guy hakan
hamid hamish hamza hans harald harold harry harvey hassan hasan heath hector heinz helmut henri henrik henry herbert
herman hermann hiroshi horst howard hugh hugo hulusi humphrey hussein hussain ian ibrahim idris igor ihor ilham ilya imran
innocent ioan isaac isaiah ismail ismet istvan ivan ivo jack jacob jacques jaime jake jakob jakub james jamal
jamie jan janos jared jarrod jason javier jean jeff jeffrey jens jeremy jerome jerry jesse jesus jeroen jiang jim jimmy
jin joachim joao joe joel joerg johan johannes john johnny jon jonas jonathan jorge jose josef joseph josep josh
joshua juan juha jules julian julien julio jurgen justin kamal karim karel karl kaspar kazuo keir keith ken kemal kenan
kenneth kenny kerem kevin khaled khalid khalil kiril kirill klaus konstantin konstantyn kostyantyn krzysztof kurt kwame kwasi kyle lachlan
lance larry lars laszlo laurent lawrence lech leo leon leonard leonardo leonid leopold leroy leszek levent liam
lionel lloyd lorenzo lothar louis luc luca lucas luciano luigi luis luiz lukas luke lukasz lyndon maksim maksym malcolm
malik manfred manuel marc marcel marcelo marcin marco marcos marcus mariano mario marius mark markus marko martin
marty marvin mason massimo mateusz matteo matthew matthias matthieu mats maurice mauricio mauro max maxim maximilian
mehdi mehmet melvin mevlut micah michael michal michel miguel mihail mike mikhail mikhailo mikheil miklos miles milos milan
miroslav mitch mohamad mohamed mohammad mohammed mohsen mordechai moshe muhammad muhammadu murat mustafa mykhailo mykola
mykyta nadhim nasser nathan nathaniel neil nelson nicholas nick nicolai nicolas nicolae nicos niels nigel nikita nikola
nikolai nikolay nils noah noel norbert norman nuno octavio odd olaf ole oleg oleh oleksandr oleksii oleksiy oleksy oliver olivier
olaf olof omar omer orhan oscar osama osman otto owen pablo paolo pascal patrick paul paulo pavel pavlo pawel
pedro per pete peter petr petro phil philip philippe phillip pierre pieter piotr pranab rafael rahul raj rajiv
ralf ralph ramon ramzan ramzi randy raphael rashid raul ray raymond recep reginald reinhard reza rex ricardo
riccardo richard rick ricky rishi rob robert roberto rod roderick rodney rodrigo roger roland rolf roman romano ron
ronald ronan ronnie rory ross roy ruben rudolf rudolph rupert ruslan russell rustem ryan saad saddam saeed said salah salman
salvador salvatore sami samir samuel sean sebastian selcuk serge sergei sergej sergey sergii sergio serhii serhiy
seth shane shaun shaukat sheldon sherwood shigeru shinzo sidney silvio simon sofiane stanislav stanislaw stanley stefan stefano
stelian stepan stephane stephen steve steven stewart stuart sultan svante sven syed tarek tareq tariq tayyip
ted terence terrence terry thabo theo theodore thierry thomas tibor tim timothy timur titus toby todd tom tomas tomasz tommy
toni tony toomas toru travis trevor tristan tunde tyler tyrone ugur ulf ulrich umar umut vadim vadym valentin valentyn valerio
valeriy vasily vasyl vernon victor vikram viktor vincent vincenzo vitali vitaliy vitaly vito vivek vlad vladimir vladislav
vladyslav volker volodymyr vsevolod vyacheslav walter warren wayne wendell werner wesley wilfried wilhelm will willem
william willy winston wojciech wolfgang xavier xi yahya yair yakov yann yannick yasin yaroslav yasser yevgeny yevgeni yevhen yevhenii yoav
yuri yuriy yury yurii yusuf yves zac zachary zbigniew zoran zsolt`)

const SHE = setOf(`
abigail ada adela adele adriana agata agatha agnes agnieszka aisha alana alba aleksandra alessandra alexandra alexandria
alexia alice alicia alina alison allison alla alma alyona amanda amber amelia amelie amina amy ana anastasia anastasiia anastasiya
andrea angela angelina angelique anita anja ann anna annabel anne annegret annette annie antonia antonella anya april
aretha aria arlene asma astrid audrey aung ava avril aya ayesha ayse azra barbara beata beate beatrice beatriz becky
belinda benazir bernadette bertha beth bethany betsy betty beverly bianca birgit bonnie brenda bridget brigitte britney
brooke camila camilla camille candice carina carla carlotta carmen carol carole carolina caroline carolyn carrie
catalina caterina catherine cathy catriona cecile cecilia celeste celia celine chantal charlotte chelsea cherie cheryl
chiara chloe christa christiane christina christine cindy claire clara claudia cleo colette colleen condoleezza
constance corinna courtney cristina crystal cynthia dagmar daisy dalia dana daniela danielle daphne daria darya dawn deborah
debbie debra deirdre delia denise diana diane dilma dina dinah dolores dominique donna dora doris dorothy edith edna
eileen elaine eleanor elena eleni elif elina elisa elisabeth elise eliza elizabeth ella elle ellen elsa elvira emilia
emily emma emmanuelle erica erika erin esra estelle esther ethel eugenia eva eve evelyn evgenia faith fatima fatma
fatou felicity fiona flora florence frances francesca francoise freya frida gabriela gabrielle gail gemma genevieve
georgia georgina geraldine gertrude gillian gina ginny giorgia gisele giulia giuliana glenda gloria grace greta
gretchen guadalupe gulnara gwen gwyneth hannah hanna hazel heather heidi heike helen helena helene helga helle henrietta
hilary hillary holly hope iman ines inga inge ingrid inna ioana irena irene irina iris isabel isabella isabelle isla
ivanka ivana ivy iryna jacinda jackie jacqueline jana jane janet janice janine jasmin jasmine jeanette jeanne
jelena jemima jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn johanna josephine joy joyce juanita
judith judy julia juliana julianne julie juliet julieta june justine kaja kamala kara karen karin karina karolina
kate katerina kateryna katharina katharine katherine kathleen kathryn kathy katie katja katrin katrina katya kayla
kelly kerry kersti khadija kirsten kirsty kristalina kristen kristin kristina ksenia ksenija lana lara larisa
larissa larysa latoya laura lauren laurie lea leah leila lena leslie lesia lesya leticia lidia liliana lilia lily liliya
linda lindsay lindsey lisa liudmyla liubov liv liz liza lizzie lois lola loretta lorna lorraine lottie louisa
louise lucia lucie lucy luisa lydia lynn lyubov lyudmila mabel madeleine madeline madonna magdalena maggie maia maja malala
mandy manuela mara marcia margaret margarita margot margrethe maria mariam mariana marianne marie mariia marija marilyn marina
marine marion marissa mariya marjorie marlene marsha marta martha martina mary maryam maryna matilda maureen maya megan
melania melanie melinda melissa mercedes meredith meryl mette michaela michelle mila mildred mimi mina mira miranda
miriam moira molly mona monica monika monique muriel myra myrtle nadezhda nadia nadine nana nancy naomi natalia
natalie nataliia nataliya natasha nathalie nell nellie nicola nicole nigella nina noemi nora noor nuala nur ocean octavia odette
oksana olena olesya olga olha olive olivia olya oprah ophelia paige pamela pat patricia patti paula paulina pauline
peggy penelope penny petra phoebe phyllis pippa polina polly priscilla priti priya rachel ramona rania raquel rebecca
regina renata renee rhoda rita roberta rochelle rosa rosalind rosanna rose rosemary rosie roxana roza ruth sabina
sabine sabrina sadie sahra salma samantha sandra sanna sara sarah saskia selena selina selma serena shakira shannon sharon
sheila shelley shirin shirley sigrid silvia simona simone sinead siobhan sofia solange sonia sonja sonya sophia sophie
stacey stacy stefania stella stephanie sue suella suna susan susanna susanne susie suzanne suzi svetlana svitlana sviatlana sveta sybil
sylvia sylvie tabitha tamar tamara tania tanja tansu tanya tara tatiana tatyana tatjana teresa teri tess tessa tetiana tetyana thelma
theresa therese tiffany tina tracey tracy trudy uliana ulrike una ursula valentina valeria valerie vanessa vera
verena veronica veronika victoria viktoria viktoriia viktoriya viola violet violeta virginia vivian viviane vivien wanda wendy whitney wilma
winifred winnie xenia yana yasmin yelena yevgenia yolanda yoko yuliia yulia yuliya yvette yvonne zahra zainab zara zeynep zhanna zinaida
zlata zoe zofia zoya`)

const EITHER = setOf(`
alex ash ashley aubrey avery blair cameron carey casey cassidy charlie chris corey dale dana devon drew elliot
evelyn finley frankie gale harper hayden hilary jackie jaime jamie jan jean jess jo jordan jude kai kay kendall
kerry kim kit lee leigh lesley leslie logan loren lou lynn madison marion mel morgan nat nicky nikita pat paris
parker peyton quinn reese riley robbie robin rowan sam sandy sasha shay sidney skyler stevie taylor terry toni
tracy val valery yan yang yi zhenya`)

/** The pronoun of a given name; null where the name is not known. */
export function genderOfGivenName(name: string): Gender | null {
  const folded = foldText(name)
  const first = SHE.has(folded) || HE.has(folded) ? folded : (folded.split('-')[0] ?? folded)
  if (EITHER.has(first)) return 'either'
  if (HE.has(first)) return SHE.has(first) ? 'either' : 'he'
  return SHE.has(first) ? 'she' : null
}
