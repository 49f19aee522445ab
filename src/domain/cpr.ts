/**
 * Danish CPR numbers, DDMMYYSSSS, as integers: a column of integers or doubles loses the leading zero of days 01–09, and as a
 * number the value with nine digits is the very same one. Source: CPR-kontoret, "Personnummeret i CPR-systemet" (domain handbook,
 * section 5).
 */

/** CPR numbers have nine digits, the leading zero lost, or ten: from here on, and below. */
export const leastNineDigits = 100_000_000;
export const leastElevenDigits = 10_000_000_000;

/** Days of the months, the leap day counted in every year: 366 of the 10,000 beginnings that four digits can write. */
const daysOfMonth = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether an integer of nine or ten digits begins with the day and month of somebody's birth. */
export const hasBirthday = (cpr: number): boolean => {
  const day = Math.floor(cpr / 100_000_000);
  return day >= 1 && day <= (daysOfMonth[Math.floor(cpr / 1_000_000) % 100] ?? 0);
};

/**
 * Whether the tenth digit checks: weights 4 3 2 7 6 5 4 3 2 1, sum divisible by 11. It can only raise certainty and never clear a
 * number: since 1 October 2007 valid numbers are issued that fail.
 */
export const passesModulus11 = (cpr: number): boolean => {
  let rest = cpr;
  let sum = 0;
  for (let place = 0; place < 10; place++) {
    // From the last digit: 1 to 7, then 2 to 4.
    sum += (rest % 10) * (place < 7 ? place + 1 : place - 5);
    rest = Math.floor(rest / 10);
  }
  return sum % 11 === 0;
};
