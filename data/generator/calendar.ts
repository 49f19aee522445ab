const dayLength = 86_400_000;

/** Days since 1 January 1970. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayLength;

export const dateOf = (day: number): string => new Date(Math.round(day) * dayLength).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + Math.round(days));

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Quarters since the first quarter of 2017. */
export const quarterOf = (date: string): number => (yearOf(date) - 2017) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
