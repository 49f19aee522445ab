/** Time spent as minutes and seconds, *07:05*; from an hour on with hours, *1:02:05*. `spent` in ms. */
export const elapsedText = (spent: number): string => {
  const seconds = Math.max(0, Math.floor(spent / 1_000));
  const two = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};
