/** Common Danish first names, old and young, and some that are common among newcomers. `Bo` and `Liv` are left out: they are words. */
const firstNames: ReadonlySet<string> = new Set(
  `aage abdul adam agnes ahmad ahmed aksel albert alberte alexander alfred ali allan alma amalie amanda amina anders andrea andreas anette
  anita anja ann anna anne annette anni anton arne asger asta astrid august aya benjamin bent bente berit birgit birgitte birthe bjarne
  brian britta britt camilla carl caroline cecilie charlotte christian christina christine christoffer clara claus dagny daniel david
  dennis dorte dorthe ebbe ebba edith egon elias elin elisabeth ella ellen else emil emilie emily emma emmy erik erling ernst esther
  eva fatima felix filip finn flemming frank frederik freja frida gerda gitte gorm grethe gudrun gunnar gustav hanna hannah hanne hans
  harald hassan heidi helene helge helle henning henrik henriette holger hussein ib ibrahim ida inge inger ingrid isabella ivan jacob jakob
  jan jane janne jens jeppe jesper jette joan johan johanne johannes john johnny jonas jonathan josefine julie jytte jørgen jørn kaj
  karen karin karl karla kasper katrine kenneth khadija kim kirsten kirstine kjeld klara klaus knud kristian kristina kristine kristoffer
  kurt lars lasse laura laurits lea leif lena lene leo leon liam lillian line lis lisa lisbeth lise lone lotte louis louise lucas lukas
  luna mads magnus maja malene malthe malou maria mariam marianne marie marius mark markus martin mathias mathilde matilde mette mia
  michael mikael mikkel mikail mille mogens mohamad mohamed mohammad mohammed morten mustafa nadia naja nanna natasja nicklas nicolai niels
  nikolaj nina noah nora ole olga olivia omar oscar oskar otto ove palle patrick pauline per pernille peter philip pia poul preben
  rasmus regitze rene rikke rita robert rosa ruth sander sandra sara sarah sebastian signe sigrid silje simon simone sofia sofie solveig
  sophia stefan steen stine storm susanne svend søren tage thea theodor thomas thor thorkild tim tina tobias tom tommy tone torben
  tove trine troels ulla ulrik valdemar verner vibeke victor victoria viggo viktor vilhelm villads villy vivi william winnie yasmin
  yusuf yvonne zahra zainab åge åse`
    .split(/\s+/)
    .filter((name) => name !== '')
);

/** Patronymics: the endings of half of all Danish surnames. */
const patronymic = /\p{L}{2}sen$/u;
/** Nouns in the definite form that end the same way: Ydelsen, Indsatsen, Kassen, Krisen. Nielsen, Mikkelsen, Danielsen stay names. */
const noun =
  /(?:[dglnrstv]elsen|[^k]kelsen|atsen|kassen|klassen|[dr]essen|rejsen|krisen|prisen|kursen|praksisen|analysen|basen|fasen|pausen|grænsen)$/u;

/** One word of a name: Anne, Anne-Marie, O'Neill, K. */
const word = String.raw`\p{Lu}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]*)*\.?`;
const particle = '(?:af|von|van|de|der|den|la|el|al|bin)';
const words = new RegExp(`^${word}(?: (?:${particle} )*${word}){1,3}$`, 'u');
const surnameFirst = new RegExp(`^${word}(?: ${word})?, ?${word}(?: ${word}){0,2}$`, 'u');
const single = new RegExp(`^${word}$`, 'u');

const isSurname = (lower: string): boolean => patronymic.test(lower) && !noun.test(lower);

/** Anne alone, or two to four capitalised words that begin with a common first name or end in a patronymic; also `Hansen, Anne`. */
export const isPersonName = (text: string): boolean => {
  if (text.length > 60) return false;
  const trimmed = text.trim();
  if (single.test(trimmed)) return firstNames.has(trimmed.toLowerCase());
  const [last = '', given] = trimmed.toLowerCase().split(/, ?/);
  if (given !== undefined) return surnameFirst.test(trimmed) && (isSurname(last) || hasFirstName(given));
  return words.test(trimmed) && (isSurname(last) || hasFirstName(last));
};

const hasFirstName = (lower: string): boolean => firstNames.has(/^\p{L}+/u.exec(lower)?.[0] ?? '');
