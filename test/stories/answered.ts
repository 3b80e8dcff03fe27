import { GEN, inTime, JUDGE, late, MOTION, open, type Story, URG } from "./story.ts";

/** An answer came: worded in many ways, in time or late. */
export const ANSWERED: readonly Story[] = [
  {
    id: "wrote-back",
    asOf: "2024-06-30",
    texts: [
      {
        text: `Daulet Seksenbin, a welder from the town of Aksarly, says that police officers beat him at the station on 2 March 2024.
An investigator of the Aksarly District Police Department refused to open a criminal case. On 11 March 2024 his lawyer, Gulnara Tokpanova,
appealed against that refusal to the Aksarly District Prosecutor's Office. The prosecutor's office wrote back on 15 March 2024. In its
view the investigator had acted within the law. Seksenbin is now preparing an application to the court. His ribs have healed, but he
still cannot hear well on the left side.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-03-11")],
  },
  {
    id: "reply-came",
    asOf: "2023-12-31",
    texts: [
      {
        text: `The case of Marzhan Ospankyzy shows how slowly paper moves in Temirsu. On 4 September 2023 she complained to the Temirsu City
Prosecutor's Office that an investigator of the city police department had refused to hear her witnesses. The reply came on 8 September 2023.
It consisted of two lines. A deputy prosecutor found no grounds for intervention. Ospankyzy has kept the envelope with the postmark.
"They answered, I will not say they did not," she told our correspondent.`,
      },
    ],
    verdicts: [inTime(GEN, "2023-09-04")],
  },
  {
    id: "told-by-letter",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Complainant: Rinat Baizhigitov, born 1987, resident of Kokbastau. On 14 October 2024 counsel for Mr Baizhigitov lodged an appeal with the
Kokbastau Regional Prosecutor's Office against the decision of a police investigator to terminate the criminal case. On 18 October 2024
he was told by letter that the decision had been set aside and the file returned for further investigation. The letter bears the signature of
the first deputy prosecutor. The investigation is continuing. Counsel intends to ask for a forensic medical examination.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-10-14")],
  },
  {
    id: "satisfied-the-complaint",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Yerlan Mukataev was summoned by the Zhanakol District Police Department eleven times in a month. On 20 May 2024 he filed a complaint
with the Zhanakol District Prosecutor's Office about the actions of the investigator. The prosecutor satisfied the complaint on 24 May 2024
and instructed the head of the police department to replace the investigator. The new investigator has not summoned Mr Mukataev once.
The monitoring group considers the matter closed.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-05-20")],
  },
  {
    id: "left-without-consideration",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 1 July 2024 the mother of the conscript Sanzhar Idrisuly appealed to the Ulkentas Garrison Military Prosecutor's Office against the
refusal of the military police to open a case into her son's death. On 5 July 2024 the prosecutor's office left the appeal without
consideration because no power of attorney had been attached. She signed the missing paper and sent everything again on 9 July 2024. On
12 July 2024 the military prosecutor quashed the refusal. A case has been registered since. The family says that it is cautiously hopeful.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-07-01"), inTime(GEN, "2024-07-09")],
  },
  {
    id: "granted-in-part",
    asOf: "2024-03-31",
    texts: [
      {
        text: `In a ruling that surprised local lawyers, Specialised Investigating Court of Shyrgai partly sided with the family of Aigerim Dosanova. The
family's counsel filed a complaint with the investigating judge on 15 January 2024 against the actions of the anti-corruption service. The
complaint was granted in part on 22 January 2024. The judge held that the search of Dosanova's flat had been unlawful, but saw no reason to
return the computers. Counsel appealed to the regional court on 24 January 2024. The appeal was dismissed on 26 January 2024.`,
      },
    ],
    verdicts: [inTime(`${JUDGE}/hearing`, "2024-01-15")],
  },
  {
    id: "signed-a-decision",
    asOf: "2023-08-31",
    texts: [
      {
        text: `Timur Abilgazin, a truck driver, spent three days in the temporary detention facility of Bereketsai. He filed a complaint of unlawful
detention with the Bereketsai City Prosecutor's Office on 6 June 2023. Prosecutor A. Zhumin signed a decision on 8 June 2023 finding the
detention lawful. A copy reached Abilgazin on 19 June. His lawyer regards the decision as unreasoned and has taken it to court. The court
upheld the prosecutor.`,
      },
    ],
    verdicts: [inTime(URG, "2023-06-06")],
  },
  {
    id: "registered-and-opened",
    asOf: "2024-09-30",
    texts: [
      {
        text: `Nurbol Kassenov told the prison monitoring commission that guards of institution No. 17 had beaten him with rubber truncheons. On 3 June
2024 his wife lodged a complaint of torture with the Tasqudyq Regional Prosecutor's Office. The prosecutor's office registered it and opened a
case the next day. Kassenov was examined by a forensic doctor on 6 June 2024. Two guards have been suspended from duty. The trial is expected
in the autumn.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-06-03")],
  },
  {
    id: "late-reply",
    asOf: "2024-08-31",
    texts: [
      {
        text: `Our organisation took up the case of Zauresh Imangali, whose shop in Aksarly was searched without a warrant. On 5 February 2024 we
appealed on her behalf to the Aksarly District Prosecutor's Office against the inaction of the police investigator. The term of seven days
passed. A reply was received only on 11 March 2024. The prosecutor apologised for the delay and promised disciplinary measures. We note that
the reply does not deal with the seizure of the cash register.`,
      },
    ],
    verdicts: [late(GEN, "2024-02-05")],
  },
  {
    id: "late-decision-after-months",
    asOf: "2024-08-31",
    texts: [
      {
        text: `1. On 12 September 2023 the applicant, Bauyrzhan Seitkali, appealed to the Temirsu City Prosecutor's Office against the decision of the
investigator of the city police department not to open a criminal case.
2. On 29 November 2023 the Temirsu City Prosecutor's Office dismissed the appeal.
3. On 4 December 2023 the applicant turned to the investigating judge.
4. On 12 December 2023 the investigating judge ruled that the refusal to open a case was unlawful.`,
      },
    ],
    verdicts: [late(GEN, "2023-09-12"), inTime(`${JUDGE}/hearing`, "2023-12-04")],
  },
  {
    id: "answered-by-superior",
    asOf: "2024-08-31",
    texts: [
      {
        text: `On 8 April 2024 Assel Turgambay appealed to the Zhanakol District Prosecutor's Office against the refusal of the district police to open a
criminal case. The appeal was forwarded to the regional level. On 12 April 2024 the Zhanakol Regional Prosecutor's Office informed her that
the refusal had been annulled. The investigation was entrusted to another department. Turgambay has been recognised as a victim. She no
longer lives in the district.`,
      },
    ],
    verdicts: [open(GEN, "2024-04-08")],
  },
  {
    id: "answered-after-referral",
    asOf: "2024-08-31",
    texts: [
      {
        text: `Kairat Ermekuly's sister complained to the Prosecutor General's Office of Kazakhstan about his torture in pre-trial detention on 6 May 2024.
On 8 May 2024 the Prosecutor General's Office passed the complaint to the Kokbastau Regional Prosecutor's Office. On 10 May 2024 the
regional prosecutor's office launched an investigation under the article on torture. Ermekuly was moved to another cell. The
sister received notification of this by SMS. By the summer the investigation had still not identified a suspect.`,
      },
    ],
    verdicts: [open(GEN, "2024-05-06")],
  },
  {
    id: "motion-decided",
    asOf: "2024-08-31",
    texts: [
      {
        text: `On 13 February 2024 the lawyer Sholpan Bekturova filed a motion with the investigator of the Ulkentas police department, asking for a
forensic medical examination of her client Anuar Zhaksylyk. The investigator rejected the motion on 15 February 2024. He argued that the
bruises had already faded. Bekturova objects that this is precisely why the examination was urgent. The prosecutor has taken her side.`,
      },
    ],
    verdicts: [inTime(MOTION, "2024-02-13")],
  },
  {
    id: "answer-at-reception",
    asOf: "2024-08-31",
    texts: [
      {
        text: `Orazgul Mamyrkhan, 61, went to the Shyrgai District Prosecutor's Office on 18 March 2024 and handed in a complaint against the
investigator who had closed the case of her grandson's death. On 27 March 2024, at a personal reception, the prosecutor explained to her that
the case had been closed for lack of evidence and gave her a written answer. She left in tears. Neighbours are collecting money for a
lawyer. According to the monitoring group, no further steps are planned before autumn.`,
      },
    ],
    verdicts: [open(GEN, "2024-03-18")],
  },
  {
    id: "silence-then-answer",
    asOf: "2024-12-31",
    texts: [
      {
        text: `On 2 April 2024 the lawyer of Maksut Alibay appealed against the termination of the case to the Bereketsai City Prosecutor's Office. As of
20 May 2024 there had been no answer. On 3 June 2024 the city prosecutor finally responded and refused to reopen the case. Alibay learned of
it from his lawyer. He has now written to the Prosecutor General. The correspondence fills a thick folder.`,
      },
    ],
    verdicts: [late(GEN, "2024-04-02")],
  },
  {
    id: "answer-told-before-the-complaint",
    asOf: "2024-12-31",
    texts: [
      {
        text: `The Tasqudyq City Prosecutor's Office rejected on 17 September 2024 the appeal of Venera Sultangali. She had lodged it on 12 September 2024
against the decision of the police investigator to suspend the investigation of her son's beating. Her son, Alikhan, was 19 at the time. The
refusal runs to half a page. No medical document is mentioned in it. An appeal to the court was filed on 23 September 2024.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-09-12")],
  },
  {
    id: "written-explanation-received",
    asOf: "2024-12-31",
    texts: [
      {
        text: `Askhat Toleubek's family appealed on 19 August 2024 to the Aksarly District Prosecutor's Office: the district police had refused to
register their report of his disappearance. They received an explanation signed by the acting prosecutor on 23 August 2024. According to it,
the report had been entered in the register under a wrong surname. The mistake was corrected. A search file was opened the same week.
Toleubek was found alive in another region.`,
      },
    ],
    verdicts: [inTime(GEN, "2024-08-19")],
  },
];
