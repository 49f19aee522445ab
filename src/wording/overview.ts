/** Wording of the overview, loaded with it. */
import { daOverview } from './daOverview.ts';
import { enOverview } from './enOverview.ts';
import { addWording } from './index.ts';

addWording('da', { overview: daOverview });
addWording('en', { overview: enOverview });

export * from './index.ts';
