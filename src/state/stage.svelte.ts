/** Whether somebody presents: the window is full of one thing, or the page says that it is a stage (`data-stage` on the root). */
class Stage {
  presenting = $state(false);

  constructor() {
    const look = (): void => {
      this.presenting = document.fullscreenElement !== null || document.documentElement.dataset.stage !== undefined;
    };
    look();
    document.addEventListener('fullscreenchange', look);
    new MutationObserver(look).observe(document.documentElement, { attributeFilter: ['data-stage'] });
  }
}

export const stage = new Stage();
