import { GEN, JUDGE, MOTION, overdue, type Story, URG } from "./story.ts";

/** No answer came, somebody says so, and the term is over on every reading. */
export const SILENT: readonly Story[] = [
  {
    id: "no-reply-by-a-date",
    asOf: "2024-05-31",
    texts: [
      {
        text: `Galym Serikuly, a taxi driver, was beaten by patrol officers in Temirsu. On 5 February 2024 his lawyer appealed to the Temirsu City
Prosecutor's Office against the refusal of the city police department to open a criminal case. As of 20 March 2024, the prosecutor's office
had not replied. Serikuly has lost the sight of one eye. The officers continue to serve. The lawyer is considering a complaint to the court.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-02-05")],
  },
  {
    id: "torture-complaint-never-answered",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Information on the case of Dias Omirzak. On 9 January 2024 Mr Omirzak lodged a complaint of torture with the Kokbastau Regional
Prosecutor's Office. He described how officers of the Kokbastau police department had suffocated him with a plastic bag. By 15 May 2024 he
had received no answer from the Kokbastau Regional Prosecutor's Office. He was released under a written undertaking not to leave the town.
The monitoring coalition raised the case with the Ombudsman.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-01-09")],
  },
  {
    id: "judge-silent",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 3 June 2024 counsel for Aliya Zhandosova filed a complaint with the investigating judge of the Shyrgai City Court against the
decision of the prosecutor to uphold the closing of the case. As of 22 July 2024 the investigating judge had given no answer. Counsel has
called the registry of the court four times. Each time she was asked to wait. Zhandosova's state of health is getting worse.`,
      },
    ],
    verdicts: [overdue(`${JUDGE}/hearing`, "2024-06-03")],
  },
  {
    id: "silence-in-a-later-text",
    asOf: "2024-12-31",
    texts: [
      {
        published: "2024-03-06",
        text: `Yesterday the family of Talgat Nurpeisov again went to the law. On 5 March 2024 they appealed to the Zhanakol Regional Prosecutor's Office
against the refusal of the police to open a criminal case into the beating of Talgat Nurpeisov. Nurpeisov is 24 and works at a bakery. The
family says it trusts the prosecutors more than the police.`,
      },
      {
        published: "2024-06-17",
        text: `The case of Talgat Nurpeisov has made no progress. The Zhanakol Regional Prosecutor's Office has still not answered the family's appeal of
5 March 2024. Talgat Nurpeisov's father calls the silence an insult. Human-rights defenders have published an open letter.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-03-05")],
  },
  {
    id: "motion-never-decided",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The defence of Ilyas Baimukhan filed a motion for a forensic psychiatric examination with the investigator of the Ulkentas District Police
Department on 16 April 2024. The investigator did not respond to the motion. On 3 June 2024 the lawyer stated in writing that there had been no reply
from the investigator. Baimukhan remains in the remand prison. He has refused food twice. The doctors say that he needs care.`,
      },
    ],
    verdicts: [overdue(MOTION, "2024-04-16")],
  },
  {
    id: "complaint-of-inaction-upwards",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 10 June 2024 the lawyer Kamshat Aubakir appealed to the Bereketsai City Prosecutor's Office against the refusal of the police to open a
case on behalf of Erzhan Daribay. On 5 August 2024 she complained to the Bereketsai Regional Prosecutor's Office about the failure of the
Bereketsai City Prosecutor's Office to answer. The regional prosecutor's office accepted the complaint. Daribay is out of work. He was
beaten, he says, because of a parking place.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-06-10", "City")],
  },
  {
    id: "unlawful-detention-not-reviewed",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Raushan Kopzhasar, an activist, filed a complaint of unlawful detention with the Aksarly City Prosecutor's Office on 24 June 2024. She had been
held for two days without a protocol. More than a month later, on 29 July 2024, she had still not received any reply from the Aksarly City
Prosecutor's Office. Meanwhile she was fined. The fine has been paid by supporters. Her bank account was unblocked afterwards.`,
      },
    ],
    verdicts: [overdue(URG, "2024-06-24")],
  },
  {
    id: "one-answered-the-other-not",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 11 March 2024 the wife of Zhomart Ryspaev appealed to the Tasqudyq City Prosecutor's Office against the refusal of the police to open a
criminal case. On 12 March 2024 she also complained to the Ombudsman of Kazakhstan. The Ombudsman replied on 26 March 2024 and recommended
patience. The Tasqudyq City Prosecutor's Office has not replied as of 30 April 2024. Ryspaev's scars have been photographed. The photographs
were shown to the diplomats who visited the region.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-03-11")],
  },
  {
    id: "month-only-and-long-silence",
    asOf: "2024-12-31",
    texts: [
      {
        text: `In January 2024 Saule Akhmetbek appealed to the Shyrgai District Prosecutor's Office against the decision of the police investigator to
terminate the case of her brother's death. On 30 April 2024 she told our reporter that the Shyrgai District Prosecutor's Office had not answered
her appeal. Her brother, Olzhas, was 31. He leaves two children. A crowd came to the funeral.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-01")],
  },
  {
    id: "to-this-day",
    asOf: "2024-12-31",
    texts: [
      {
        published: "2024-09-02",
        text: `To this day the Kokbastau City Prosecutor's Office has not answered Nargiz Temirlan. She appealed to it on 20 May 2024 against the refusal of the
city police department to open a criminal case against officer K. Her appeal was eight pages long. She had attached a medical certificate,
three photographs and the names of two witnesses. "I am not asking for mercy, I am asking for a letter," she says.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-05-20")],
  },
  {
    id: "unanswered-reminder",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The lawyer of Murat Sagyndyk appealed on 15 April 2024 to the Temirsu City Prosecutor's Office against the suspension of the investigation by the
police. On 20 May 2024 he sent a reminder to the Temirsu City Prosecutor's Office. As of 1 July 2024 he had received no reply to either
letter from the Temirsu City Prosecutor's Office. Sagyndyk himself is abroad. He does not want to come back before the case is reopened.`,
      },
    ],
    verdicts: [overdue(GEN, "2024-04-15")],
  },
];
