/** The figures of FIT, by question. */

import { collaborationFigure } from './collaboration.ts';
import { coverageFigure } from './coverage.ts';
import { endingsFigure } from './endings.ts';
import { expectedFigure } from './expected.ts';
import { firstLastFigure } from './firstLast.ts';
import type { FitFigure } from './fitFigure.ts';
import { outcomeFigure } from './outcome.ts';
import { orsByConversationFigure, orsTrendFigure, srsByConversationFigure, srsTrendFigure } from './trends.ts';

export const fitFigures = {
  coverage: [coverageFigure],
  wellbeing: [orsTrendFigure, orsByConversationFigure],
  outcomes: [outcomeFigure, firstLastFigure, endingsFigure],
  collaboration: [collaborationFigure, srsTrendFigure, srsByConversationFigure],
  expected: [expectedFigure]
} as const satisfies Readonly<Record<string, readonly FitFigure[]>>;
