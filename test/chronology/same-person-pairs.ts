/** Two names in one document: `one` person or `two`; what a careful reader would say of the whole text. */
export interface NamePair {
  text: string;
  /** Two names as printed in the text. */
  names: readonly [string, string];
  are: "one" | "two";
}

/** Two documents and the name that each tells of: one case, or two until a person says otherwise. */
export interface CasePair {
  first: string;
  second: string;
  names: readonly [string, string];
  are: "one" | "two";
}

const one = (text: string, a: string, b: string): NamePair => ({ text, names: [a, b], are: "one" });
const two = (text: string, a: string, b: string): NamePair => ({ text, names: [a, b], are: "two" });

export const NAME_PAIRS: readonly NamePair[] = [
  one("Zhandar Orman was detained in May. Mr. Orman complained.", "Zhandar Orman", "Mr. Orman"),
  one("Zhandar Orman was detained in May. Zh. Orman complained.", "Zhandar Orman", "Zh. Orman"),
  one("Zhandar Orman was detained in May. Zh. B. Orman complained.", "Zhandar Orman", "Zh. B. Orman"),
  one("Yevgeniya Tokar was beaten. Evgenia Tokar appealed.", "Yevgeniya Tokar", "Evgenia Tokar"),
  one("Dzhamila Kerim was beaten. Jamila Kerim appealed.", "Dzhamila Kerim", "Jamila Kerim"),
  one("Aleksandr Petrenko was held. Alexandr Petrenko appealed.", "Aleksandr Petrenko", "Alexandr Petrenko"),
  one("Khusan Aliyev was held. Husan Aliev appealed.", "Khusan Aliyev", "Husan Aliev"),
  one("Serhii Bondar was held. Serhiy Bondar appealed.", "Serhii Bondar", "Serhiy Bondar"),
  one("Mehmet Aydın was held. Mehmet Aydin appealed.", "Mehmet Aydın", "Mehmet Aydin"),
  one("Gülay Şahin was held. Gulay Sahin appealed.", "Gülay Şahin", "Gulay Sahin"),
  one("Ol’ga Lind was held. Olga Lind appealed.", "Ol’ga Lind", "Olga Lind"),
  one("Ada Kern was held. Ada told her lawyer of the blows.", "Ada Kern", "Ada"),
  one("Marat Belgin was held. Marat Beglin appealed.", "Marat Belgin", "Marat Beglin"),
  one("Talant Sadyr uulu was held. Mr Sadyr uulu appealed.", "Talant Sadyr uulu", "Mr Sadyr uulu"),
  one("Captain Petrov questioned her. Captain I. Petrov closed the case.", "Petrov", "I. Petrov"),
  two("Ivan Petrov was held. His sister Olga Petrova complained.", "Ivan Petrov", "Olga Petrova"),
  two("A. Kern was held. B. Kern complained.", "A. Kern", "B. Kern"),
  two("Ada Kern was held. Her brother Adam Kern complained.", "Ada Kern", "Adam Kern"),
  two("Ada Kern was held. Alan Kern was held. A. Kern complained.", "Ada Kern", "A. Kern"),
  two("Ivan Petrov was held. Igor Petrov was released. I. Petrov complained.", "Igor Petrov", "I. Petrov"),
  two("Ivan Petrov was beaten. On 5 May Captain Petrov of the police questioned him.", "Ivan Petrov", "Captain Petrov"),
  two("Zhandar Orman was detained. Judge Orman extended his detention.", "Zhandar Orman", "Judge Orman"),
  two("Zhandar Orman was detained. His wife, Mrs Orman, complained.", "Zhandar Orman", "Mrs Orman"),
  two("Mr Orman was detained. Mrs Orman complained.", "Mr Orman", "Mrs Orman"),
  two("Zhandar Orman was detained. His father, Mr Orman, complained.", "Zhandar Orman", "Mr Orman"),
  two("Rosa Ilves was held. Rosa Ilmer was released.", "Rosa Ilves", "Rosa Ilmer"),
  two("Bo Lind was held. Bo Lund was released.", "Bo Lind", "Bo Lund"),
  two("Aigul Sadyr was held. Aigul Tashbek was released.", "Aigul Sadyr", "Aigul Tashbek"),
];

const pair = (are: CasePair["are"], names: readonly [string, string], first: string, second: string): CasePair => ({
  first,
  second,
  names,
  are,
});
const same = (name: string): readonly [string, string] => [name, name];

const ARREST =
  "Ada Kern was detained on 3 May 2019 by the Veresk police. On 6 May 2019 she complained to the Veresk City Prosecutor's Office.";

export const CASE_PAIRS: readonly CasePair[] = [
  pair("one", same("Ada Kern"), ARREST, "Ada Kern was detained on 3 May 2019. Her appeal was rejected on 9 July 2019."),
  pair("one", same("Ada Kern"), ARREST, "Ada Kern complained to the prosecutor on 6 May 2019 and died on 4 June 2019."),
  pair("one", ["Ada Kern", "ADA KERN"], ARREST, "ADA KERN\n\nAda Kern was detained on 3 May 2019."),
  pair(
    "one",
    ["Yevgeny Sarin", "Evgeniy Sarin"],
    "Yevgeny Sarin was arrested on 3 May 2019.",
    "Evgeniy Sarin was arrested on 3 May 2019 and released on 5 May 2019.",
  ),
  pair(
    "one",
    ["Mehmet Aydın", "Mehmet Aydin"],
    "Mehmet Aydın was arrested on 3 May 2019.",
    "Mehmet Aydin was arrested on 3 May 2019 and released on 5 May 2019.",
  ),
  pair("two", same("Ada Kern"), ARREST, "Ada Kern was detained on 8 September 2021. She complained on 9 September 2021."),
  pair("two", same("Ada Kern"), ARREST, "Ada Kern was convicted on 3 May 2019."),
  pair("two", same("Ada Kern"), ARREST, "Ada Kern was detained in 2019."),
  pair("two", same("Ada Kern"), ARREST, "Ada Kern was detained in May 2019 by the Dolny police."),
  pair("two", ["Ada Kern", "Alan Kern"], ARREST, "Alan Kern was detained on 3 May 2019 by the Veresk police."),
  pair("two", ["Ada Kern", "A. Kern"], ARREST, "A. Kern was detained on 3 May 2019. Mr A. Kern complained on 6 May 2019."),
  pair("two", ["Ada Kern", "Ada Kerr"], ARREST, "Ada Kerr was detained on 3 May 2019 by the Veresk police."),
  pair("two", ["Ada Kern", "Bo Lind"], ARREST, "Bo Lind was detained on 3 May 2019. He complained on 6 May 2019."),
  pair("two", ["Ada Kern", "Ada Kern-Lind"], ARREST, "Ada Kern-Lind was detained on 3 May 2019."),
  pair(
    "two",
    same("Ivan Petrov"),
    "Ivan Petrov was beaten in the Dolny colony on 4 April 2016.",
    "Ivan Petrov was beaten in the Horvat colony in April 2016.",
  ),
  pair(
    "two",
    same("Ivan Petrov"),
    "Ivan Petrov was not detained on 4 April 2016, his lawyer said.",
    "Ivan Petrov was detained on 4 April 2016 and beaten.",
  ),
  pair(
    "two",
    ["Ivan Petrov", "Ivan Petrovich"],
    "Ivan Petrov was detained on 4 April 2016.",
    "Ivan Petrovich was detained on 4 April 2016.",
  ),
];
