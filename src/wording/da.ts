/** Danish wording, the first language. `{{name}}` is filled in; `_one` and `_other` are chosen by `count`. */
export const da = {
  withheld: {
    'too-few': 'færre end {{count}}',
    'too-few-outside': 'skjult: for få uden for gruppen',
    dominated: 'skjult: én borger udgør over halvdelen',
    'undefined-value': 'kan ikke opgøres'
  },
  charts: {
    walk: 'Gå fra punkt til punkt med piletasterne'
  }
} as const;
