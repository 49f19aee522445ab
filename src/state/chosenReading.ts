export { chosenReading } from '../intake/chosenReading.ts';
