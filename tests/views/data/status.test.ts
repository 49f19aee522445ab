import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import IntakeStatus from '../../../src/views/data/IntakeStatus.svelte';
import LoadProgress from '../../../src/views/data/LoadProgress.svelte';
import { mappingOf, names } from './world.ts';

afterEach(cleanup);

describe('what is told without being asked', () => {
  const quiet = { waitingFiles: 0, cancelled: false, remembered: [], language: 'da' } as const;

  it('is announced, because the place for it is there before', async () => {
    const { container, rerender } = render(IntakeStatus, quiet);
    const place = container.querySelector('[aria-live="polite"]');
    expect(place?.textContent?.trim()).toBe('');
    await rerender({ waitingFiles: 3 });
    expect(place?.textContent?.trim()).toBe('3 filer venter, til det igangværende er færdigt.');
    await rerender({ waitingFiles: 0, cancelled: true });
    expect(place?.textContent?.trim()).toBe('Indlæsningen er afbrudt. Det, der var indlæst i forvejen, er der stadig.');
  });

  it('is which files a mapping will match, without what a name may tell of a citizen', () => {
    const saved = { columns: [...names.slice(0, 2), '1111111118'], mapping: mappingOf() };
    render(IntakeStatus, { ...quiet, remembered: [saved] });
    expect(screen.getByRole('status').textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Tilknytningen er husket En fil med netop kolonnerne cpr_hash, year og •••• læses nu som omkostninger.'
    );
  });
});

describe('the progress of a load', () => {
  const progress = { rows: 5, totalRows: 10, bytes: 50, totalBytes: 100, preparing: false };

  it('keeps the keyboard when the button to cancel goes away under it', async () => {
    const oncancel = vi.fn();
    const { container, rerender } = render(LoadProgress, { progress, language: 'da', oncancel });
    const button = screen.getByRole('button', { name: 'Afbryd' });
    button.focus();
    await fireEvent.click(button);
    expect(oncancel).toHaveBeenCalledOnce();
    await rerender({ progress: null });
    expect(document.activeElement).toBe(container.querySelector('[data-part="progress"]'));
  });

  it('leaves the keyboard where it is otherwise', async () => {
    const { rerender } = render(LoadProgress, { progress, language: 'da', oncancel: () => undefined });
    await rerender({ progress: null });
    expect(document.activeElement).toBe(document.body);
  });
});
