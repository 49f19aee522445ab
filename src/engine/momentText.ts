/** A moment as YYYY-MM-DD, with its time (UTC) where it is not midnight; null outside the calendar. */
export const momentText = (milliseconds: number): string | null => {
  const moment = new Date(milliseconds);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().replace('T00:00:00.000Z', '');
};
