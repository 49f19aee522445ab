/** Wording of the tour, loaded with it. */
import { daTour } from './daTour.ts';
import { enTour } from './enTour.ts';
import { addWording } from './index.ts';

addWording('da', { tour: daTour });
addWording('en', { tour: enTour });

export * from './index.ts';
