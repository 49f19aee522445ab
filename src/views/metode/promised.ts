import type { daMethod } from '../../wording/daMethod.ts';

export interface Proof {
  /** From the root of the repository. */
  readonly file: string;
  /** As it stands in the file, after the names of what it stands in: *the box > is open*; … for what is reckoned in a name. */
  readonly title: string;
}

export type PromiseId = keyof typeof daMethod.promises;
export type PromiseGroup = keyof typeof daMethod.groups;

export interface Promised {
  readonly id: PromiseId;
  readonly group: PromiseGroup;
  readonly proofs: readonly Proof[];
}

/** `tests/<name>.test.ts`, and titles in it. */
export const by = (name: string, ...titles: readonly string[]): readonly Proof[] =>
  titles.map((title) => ({ file: `tests/${name}.test.ts`, title }));

export const promised = (group: PromiseGroup, id: PromiseId, ...proofs: readonly (readonly Proof[])[]): Promised => ({
  id,
  group,
  proofs: proofs.flat()
});

/** Files whose words are not of our making, taken along: what begins the titles of several tests. */
export const takenAlong = '%s with hostile names, taken along > ';
