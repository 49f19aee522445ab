import type { daFaults } from './daFaults.ts';
import type { Same } from './index.ts';

export const enFaults: Same<typeof daFaults> = {
  restarting: 'The database stopped and is being started again',
  restartingHint: 'What was loaded is being read again, and the figures come back by themselves.',
  restarted: 'The database stopped and has been started again',
  restored: 'Everything that was loaded is loaded again. If you were saving a file, save it again.',
  missing:
    '{{files}} had been loaded but cannot be read again: the file was moved, deleted, changed or is too large. The tables that it belongs to are taken out, so that nothing half is shown as whole. Open all of their files again.',
  stopped:
    'Loading {{files}} did not come to its end. Open the files again. If the database stops again, close other tabs, or leave out years, municipalities or columns.',
  notRestarted: 'The database stopped and cannot be started again',
  notRestartedHint:
    'What was loaded is not forgotten as long as this page is open. Close other tabs and try again. If that does not help, reload the page and open the extracts again.',
  madeAnew: 'The browser has opened the page anew',
  madeAnewHint:
    'It closed the page while you were not looking at it, to save memory. Extracts that you had opened are no longer loaded, and the numbers are those of the demo. Open your extracts again.',
  toData: 'Go to Data',
  tryAgain: 'Try again',
  close: 'Close'
};
