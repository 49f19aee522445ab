/** How each figure is read, for a first-time reader. */
export const daReading = {
  'cost-top-share':
    'To lige lange linjer for hver gruppe: øverst mennesker, nederst penge. Det farvede stykke er den samme gruppe i begge. Er stykket kort foroven og langt forneden, står få borgere for meget af udgiften. Båndet viser, hvor tallet ville ligge ved tilfældige udsving fra år til år.',
  'cost-lorenz':
    'Vandret står borgerne i rækkefølge, de dyreste først; lodret deres samlede del af udgiften. Jo stejlere kurven er i begyndelsen, jo færre står for udgiften. Kostede alle det samme, fulgte den den lige linje. Træk i håndtaget, eller brug piletasterne, for at læse en anden andel.',
  'cost-top-share-by-kommune':
    'Én række for hver kommune og ét punkt for hver gruppe. Punktet er gruppens del af kommunens egne udgifter; stregen er usikkerheden. Når to kommuners streger overlapper meget, kan forskellen være tilfældig. Rækkefølgen siger ikke, hvem der gør det godt.',
  'cost-top-share-by-year':
    'Én linje for hver gruppe gennem årene med tallet ved enden. Båndet er usikkerheden: et hop inden for båndet kan være tilfældigt. Gini samler skævheden i ét tal fra 0 (alle koster det samme) til 1 (én koster det hele).',
  'cost-compare':
    'De to valgte står ved siden af hinanden, gruppe for gruppe. Læs forskellen i tabellen, og om den er større end tilfældige udsving forklarer. Er intervallet om forskellen på begge sider af 0, ligger de ens.',
  'cost-composition':
    'To søjler for hvert budget: hvad alle koster det, og hvor meget af det de dyreste står for. Et budget, hvor de to næsten er lige lange, bruges mest på de dyreste. Søjlerne er kroner; tabellen har også andelen.',
  'cost-areas-per-citizen':
    'Hver række er borgere med udgifter på så mange områder. Den ene søjle er deres andel af borgerne, den anden deres andel af udgiften. Er den anden meget længere, koster de, der går igen på tværs, mere end andre.',
  'cost-area-overlap':
    'Hver række er en kombination af budgetter, vist med udfyldte prikker eller ved navn. Søjlerne viser, hvor mange borgere der har netop den kombination, og hvad de koster. Øverst står de kombinationer, som flest deler.',
  'cost-persistence':
    'Til venstre står grupperne det ene år, til højre det næste. Et bånd er borgere, der gik fra den ene til den anden; jo tykkere, jo større en del af gruppen. Tallene er procent af gruppen, eller borgere, hvor en gruppe ikke kan vises hel. Båndet i farve er dem, der blev blandt de dyreste.',
  'cost-persistence-years':
    'Hver prik følger de dyreste 10 pct. fra ét år og viser, hvor mange der var blandt de dyreste hvert eneste år siden. Falder tallene hurtigt, er det mest nye mennesker, der er dyre hvert år.',
  'cost-potential-parallel':
    'Et regnestykke, ikke en måling. Søjler til venstre er budgetter, der lægger ud; søjler til højre budgetter, hvor der frigøres tid; en streg er nul kroner. Ret antagelserne, og se, hvad de betyder. Alle antagelser står i definitionen.',
  'cost-potential-lasting':
    'Et regnestykke, ikke en måling: hvad det ville svare til, hvis nogle af de varige dyre forløb blev undgået. Til venstre, hvem der lægger ud; til højre, hvis udgift bliver mindre; en streg er nul kroner. Antagelserne kan ændres og følger med, når figuren tages med.',
  'cost-potential-generation':
    'Et regnestykke om mange år frem, med litteraturens tal som udgangspunkt. Til venstre, hvem der lægger ud; til højre, hvis udgift bliver mindre, fordelt over årene; en streg er nul kroner. Det er et potentiale, ikke en forventning.',
  'cost-participants':
    'De samme deltagere året før og året efter, de kom med: to søjler for hvert budget. Forskellen på de to er udviklingen. Uden en sammenligningsgruppe siger den ikke, at forsøget er årsagen.',
  'fit-coverage':
    'Søjlerne viser, ved hvor stor en del af samtalerne der er samlet en score, kvartal for kvartal. Forsøget beder om 100 pct., som er figurens top. Er dækningen under linjen ved 60 pct., skal de andre figurer læses med forbehold.',
  'fit-ors-trend':
    'Den midterste linje er medianen: halvdelen ligger over, halvdelen under. Båndet rummer den midterste halvdel af forløbene. Den stiplede linje er grænsen for trivsel. Læg mærke til, hvor mange forløb hvert kvartal hviler på.',
  'fit-ors-by-conversation':
    'Vandret står samtalens nummer, ikke tiden. Linjen er medianen, og båndet den midterste halvdel. Dem, der stopper tidligt, er ikke med i de sene samtaler, så linjen kan stige, uden at nogen har fået det bedre.',
  'fit-outcome':
    'Én bjælke af alle forløb, delt efter hvor meget scoren flyttede sig fra første til seneste gang. En ændring tæller kun som pålidelig, når den er større end målingens egen usikkerhed. Forløb med færre end to målinger er talt med for sig.',
  'fit-first-last':
    'Vandret står den første score, lodret den seneste. Felter over skrålinjen er forløb, der ligger højere nu, felter under er lavere. Jo større et felts firkant er, jo flere forløb. Et enkelt forløb kan ikke ses.',
  'fit-endings':
    'Én bjælke af alle forløb efter, hvordan de sluttede. Frafald er forløb, som familien selv sluttede, og hvor den seneste score stadig var under grænsen. Igangværende forløb står for sig.',
  'fit-collaboration':
    'Fire andele af forløbene: under grænsen ved første og ved seneste score, faldet mellem to samtaler, og lav i begyndelsen og steget siden. Under grænsen er samarbejdet værd at tale om. En lav første score, der stiger, er et godt tegn: familien har sagt noget, og det er hørt.',
  'fit-srs-trend':
    'Medianen af samarbejdet kvartal for kvartal med den midterste halvdel som bånd. Høje tal alene er ikke målet: tal, der aldrig er lave, kan betyde, at familierne ikke tør sige det.',
  'fit-srs-by-conversation':
    'Samarbejdet efter samtalens nummer. Læs de første samtaler: dér viser det sig, om familien bliver hørt. De sene samtaler hviler på de forløb, der varede længst.',
  'fit-expected':
    'Pilen i farve går fra de valgte forløbs første score til deres seneste, den grå dertil, hvor materialet lader forløb med den begyndelse slutte. Når pilen i farve længere, slutter de højere end ventet. Rækkerne under viser, hvad der ventes af dem, der begynder lavt, midt på og højt: de lave stiger ofte af sig selv mod midten. Det ventede er materialets eget, ikke en norm.',
  'participants-enrolment':
    'Trappen er antallet af tilknyttede, måned for måned. Det skraverede felt er det, der er lovet, med sin frist. Når trappen frem i feltet inden fristen, er løftet holdt. Sætningen siger, hvor mange om måneden der mangler.',
  'participants-funnel':
    'Hver bjælke er dem, der nåede et trin; mellem dem står, hvor mange der ikke kom videre. Trinnene bliver aldrig længere nedad. Det sted, hvor mest falder fra, er det, der er værd at tale om.',
  'participants-lead-time':
    'For hvert trin: hvor længe halvdelen ventede, og hvor længe ni ud af ti ventede. De, der stadig venter, er regnet med så langt, de er fulgt, og ikke sorteret fra.',
  'participants-fidelity':
    'Hver række er ét af forsøgets kerneelementer og den del af deltagerne, der har fået det. Mangler et element hos mange, er det svært at sige, at det er forsøget, man måler.',
  'participants-plans':
    'Hvor mange skriftlige planer deltagerne havde før, og hvor mange de har nu. Målet er én. Er der for få til at vise hvert antal, viser figuren i stedet, hvor mange der har fået færre, lige så mange og flere.',
  'participants-contacts': 'Hvor mange kontaktpersoner deltagerne har nu. Én er det, der er lovet: én indgang til kommunen.',
  'participants-caseworkers':
    'Hvor mange gange deltagerne har skiftet sagsbehandler. Skift trækker fremgangen tilbage, så tallet hører sammen med progressionen.',
  'participants-progression':
    'En pil for hver indikator: fra den første median til den seneste. Borgerens og sagsbehandlerens svar står som et par. Svarene er på en ordnet skala; ved siden af står, hvor mange der gik op, ned eller stod stille.',
  'participants-progression-difference':
    'Forskellen mellem, hvad borgeren og sagsbehandleren svarer om det samme. Ligger de langt fra hinanden, er det et emne at tage op, ikke en fejl.',
  'participants-progression-gaps':
    'Hvor mange der har haft over 120 dage mellem to målinger eller har skiftet sagsbehandler, og hvordan det gik dem. Ophold og skift trækker fremgangen tilbage.',
  'participants-outcome':
    'Hvor stor en del der var nået hvert udfald efter 26 og efter 52 uger. De, der er fulgt kortere, tæller med, så langt de er fulgt. En andel er umoden, så længe færre end halvdelen kunne følges så længe.',
  'participants-time-to-work':
    'Kurven er den del, der er kommet i arbejde, uge for uge fra de kom med. Båndet er usikkerheden, og tallene forneden er, hvor mange der stadig følges. Kurven siger mindre, jo færre der er tilbage.',
  'participants-groups':
    'Grupperne ved siden af hinanden med de samme mål. En gruppe, der endnu ikke er fulgt længe nok, er mærket umoden og skal ikke sammenlignes endnu.',
  'goals-status':
    'En bjælke for hvert mål: hvor vi begyndte, hvor vi er, og det felt, der er lovet. »Ikke målt endnu« er et svar, ikke en fejl. Fristen står ved målet.',
  milestones:
    'Forsøg som linjer og begivenheder som mærker på samme tid. Se, hvad der var sket, da tallene begyndte at flytte sig; rækkefølge er ikke det samme som årsag.',
  'goals-deliveries':
    'Hvad hver kommune har leveret, og for hvilken periode. En tom plads betyder, at intet er indlæst, ikke at intet er sket.'
} as const;
