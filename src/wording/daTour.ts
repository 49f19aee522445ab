/** The tour for those who come the first time, in Danish. */
export const daTour = {
  title: 'Rundvisning',
  step: '{{step}} af {{steps}}',
  back: 'Forrige',
  next: 'Næste',
  end: 'Slut rundvisningen',
  citizens: {
    pernille: 'Pernille, 21 år. Love:',
    trine: 'Trine, 41 år, mor til Martin og Mie. Love:',
    jakob: 'Jakob, 34 år. Love:'
  },
  steps: {
    few: {
      title: 'Hvor få står for hvor meget?',
      text: 'Pernille har en mentor, et ressourceforløb og hjælp efter fem love. Borgere som hun er få, men står for en stor del af udgiften. Sætningen over figuren siger, hvor stor; den passer altid til det, du har valgt.'
    },
    budgets: {
      title: 'Hvis budget er hun på?',
      text: 'De fem områder bag Pernilles love er valgt i bjælken øverst. Figuren viser, hvilke budgetter der deler de samme borgere. Vælg andre områder, og alle figurer følger med.'
    },
    heard: {
      title: 'Bliver familien hørt?',
      text: 'Trine svarer ved hver samtale på, hvordan det går, og om hun bliver hørt. Først ser man, om der er svar nok: under 60 pct. skal resten læses med forbehold.'
    },
    wellbeing: {
      title: 'Får børnene det bedre?',
      text: 'Linjen er den midterste familie, båndet den midterste halvdel. Ingen familie kan ses for sig. Gå fra kvartal til kvartal med piletasterne.'
    },
    enrolled: {
      title: 'Er vi, hvor vi lovede at være?',
      text: 'Jakob er én af dem, der har fået én plan. Trappen er dem, der er med; feltet er det, der er lovet, med sin frist.'
    },
    work: {
      title: 'Kommer han i arbejde?',
      text: 'Kurven følger deltagerne uge for uge. Båndet er usikkerheden; uden en sammenligningsgruppe er det en udvikling og ikke en virkning af forsøget.'
    },
    own: {
      title: 'Og nu jeres egne tal',
      text: 'Træk jeres udtræk herind. De bliver i browseren, små grupper skjules, og hver figur kan tages med som tegning, tal eller PowerPoint.'
    }
  }
} as const;
