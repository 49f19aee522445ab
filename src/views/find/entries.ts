/** What the command palette finds: views, figures, kommuner, named views and actions. */
import type { Language } from '../../domain/format.ts';
import { kommuneName, networkKeys, networks } from '../../domain/kommuner.ts';
import type { NamedView } from '../../domain/namedView.ts';
import type { Location } from '../../state/place.svelte.ts';
import { figureName } from '../../wording/figures.ts';
import { say } from '../../wording/find.ts';
import { findable, registered } from '../registry.ts';

export type EntryGroup = 'views' | 'figures' | 'named' | 'kommuner' | 'actions';
export const entryGroups = ['views', 'figures', 'named', 'kommuner', 'actions'] as const satisfies readonly EntryGroup[];

/** What else can be done from the palette than going somewhere. */
export type FindAction = 'name-view' | 'named-views' | 'tour' | 'print';

export interface Entry {
  /** Unlike that of any other entry. */
  readonly id: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Where it stands, or what it does, in a few words. */
  readonly hint: string;
  /** Other words to find it by. */
  readonly keywords: readonly string[];
  readonly goal: { readonly address: string } | { readonly action: FindAction };
}

/** Everything there is to find from where the reader stands. `kommuner`: those that are loaded. */
export const entriesOf = (
  here: { readonly location: Location; readonly addressOf: (changes: Partial<Location>) => string },
  kommuner: readonly string[],
  named: readonly NamedView[]
): Entry[] => {
  const { language } = here.location;
  const other: Language = language === 'da' ? 'en' : 'da';
  const views = findable.map(
    ({ id, title }): Entry => ({
      id: `view ${id}`,
      group: 'views',
      label: say(language, title),
      hint: say(language, 'find.view'),
      keywords: [id, say(other, title)],
      goal: { address: here.addressOf({ view: id }) }
    })
  );
  const figures = registered.map(
    ({ id, view }): Entry => ({
      id: `figure ${id}`,
      group: 'figures',
      label: figureName(id, language),
      hint: say(language, view.title),
      keywords: [id, figureName(id, other), say(language, view.title)],
      goal: { address: here.addressOf({ view: view.id, figure: id }) }
    })
  );
  const selections = [
    { id: 'alle', label: say(language, 'filters.everywhere'), kommuner: [] as readonly string[] },
    ...networkKeys.map((key) => ({
      id: key,
      label: say(language, `filters.network.${key}`),
      kommuner: networks[key].filter((kommunekode) => kommuner.includes(kommunekode))
    })),
    ...kommuner.map((kommunekode) => ({ id: kommunekode, label: kommuneName(kommunekode), kommuner: [kommunekode] }))
  ].filter(({ id, kommuner: chosen }) => id === 'alle' || chosen.length > 0);
  const where = selections.map(
    ({ id, label, kommuner: chosen }): Entry => ({
      id: `kommune ${id}`,
      group: 'kommuner',
      label: say(language, 'find.show', { where: label }),
      hint: say(language, 'filters.kommune'),
      keywords: [id, label],
      goal: { address: here.addressOf({ kommuner: [...chosen].sort() }) }
    })
  );
  const kept = named.map(
    ({ name, address }): Entry => ({
      id: `named ${name}`,
      group: 'named',
      label: name,
      hint: say(language, 'find.named'),
      keywords: [],
      goal: { address }
    })
  );
  const action = (id: FindAction, label: string): Entry => ({
    id: `action ${id}`,
    group: 'actions',
    label,
    hint: '',
    keywords: [id],
    goal: { action: id }
  });
  return [
    ...views,
    ...figures,
    ...kept,
    ...where,
    action('name-view', say(language, 'find.nameView')),
    action('named-views', say(language, 'find.namedViews')),
    action('tour', say(language, 'find.tour')),
    action('print', say(language, 'find.print')),
    {
      id: 'action language',
      group: 'actions',
      label: say(language, 'frame.languageOther'),
      hint: '',
      keywords: ['sprog', 'language', 'dansk', 'english', 'engelsk', 'danish'],
      goal: { address: here.addressOf({ language: other }) }
    }
  ];
};
