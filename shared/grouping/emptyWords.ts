/**
 * Words that are in many notes and say nothing of what a note is about, besides the stop words of the language: wishes, small
 * words, numbers, how often and how long; and the place and the people that every note is about. As people write them, not
 * stemmed.
 */
export const emptyWords = `
  aldrig alle allerede altid andet andre bare bedre bede begge behov bestemt bestemte bør både da derfor dermed deres
  derhjemme du drop egen egne egentlig ellers en ene eneste enkelt et ét én fast faste fik flere fleste folk forskellig
  forskellige forslag fremover få får færre før først første gang gange ganske gerne gik gjorde gjort give giver giv god gode
  godt gå går gør gøre ham hel hele helst helt heller hen herinde her hver hverken hvordan hvorfor hvornår husk hvem idé ide
  idéer ideer igen imellem imens inde indtil ingen ingenting intet ja jeres kan kender kl klokken komme kommer kom kun kunne
  lad lader lade lave laver lavet lidt lige ligesom lille lov lyst længe længere løbet mange med mens mere mest mindre måde må
  måske måtte nej nemt nogen nogensinde nogle noget nok nye nyt ny nær nødt ofte om omkring opgave os også par plads plejer
  prøv prøve prøver prøvet på rigtig rigtigt samlet samme sammen savner savne se selve ser sidde sidder sige siger sikker små
  snart spørg spørge starte start stadig sted stedet steder stor store stort står stå synes synd så sådan tag tage tager ting
  tit til tro tror træt ud uden undgå vej ved vide vidste være vælge vælger vores ønsker ønske år
  nul to tre fire fem seks syv otte ni ti mandag tirsdag onsdag torsdag fredag lørdag
  side sider siden
  beboer beboere beboeren beboerne beboernes pårørende medarbejder medarbejdere medarbejderne leder ledere personale
  personalet plejehjem plejehjemmet hjem hjemme hjemmet
  minut minutter time timer timen dag dage dagen dagene uge uger ugen ugerne måned måneder
`
