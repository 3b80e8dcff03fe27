import type { Action } from "../../../lib/model/action.ts";

/** What a careful reader would put into a chronology: the act, its date (EDTF), and what marks it as said otherwise. */
export interface Wanted {
  action: Action;
  date: string;
  polarity?: "negated";
  modality?: "alleged" | "planned" | "required";
}

export interface CollectedText {
  /** Fictional state, and what kind of text it is. */
  from: string;
  text: string;
  wanted: Wanted[];
}

const w = (action: Action, date: string, more: Partial<Wanted> = {}): Wanted => ({ action, date, ...more });

/** Own sentences about fictional people, written apart from the cues: what they expect is what a reader sees, not what the rules find. */
export const COLLECTION: readonly CollectedText[] = [
  {
    from: "Morvia, NGO report",
    text: "On 14 March 2016 Luka Berint was seized by plain-clothes officers outside the bakery where he worked and driven to the headquarters of the Interior Guard.",
    wanted: [w("custody.detained", "2016-03-14"), w("custody.transferred", "2016-03-14")],
  },
  {
    from: "Morvia, NGO report",
    text: "His sister reported the abduction to the Third District Police on 15 March 2016, but the duty officer would not take down her statement.",
    wanted: [w("filing.complaint", "2016-03-15")],
  },
  {
    from: "Morvia, NGO report",
    text: "Three days later, on 18 March 2016, a lawyer engaged by the family filed a habeas corpus petition with the Court of First Instance.",
    wanted: [w("filing.request", "2016-03-18")],
  },
  {
    from: "Morvia, NGO report",
    text: "The court threw out the petition on 25 March 2016 without hearing the lawyer.",
    wanted: [w("court.ruling", "2016-03-25")],
  },
  {
    from: "Morvia, NGO report",
    text: "On 2 April 2016 he was set free without any explanation.",
    wanted: [w("custody.released", "2016-04-02")],
  },
  {
    from: "Morvia, NGO report",
    text: "A private clinic examined him on 3 April 2016 and documented burns on both forearms and two cracked ribs.",
    wanted: [w("evidence.examination", "2016-04-03")],
  },
  {
    from: "Morvia, NGO report",
    text: "On 11 April 2016 he lodged a complaint of torture with the Military Prosecutor, who on 29 April 2016 declined to institute proceedings.",
    wanted: [w("filing.complaint", "2016-04-11"), w("investigation.refused", "2016-04-29")],
  },
  {
    from: "Morvia, NGO report",
    text: "The refusal of 29 April 2016 was set aside by the Chief Military Prosecutor on 20 May 2016, and the file was sent back to the same investigator.",
    wanted: [w("review.overturned", "2016-05-20"), w("investigation.referred", "2016-05-20"), w("investigation.refused", "2016-04-29")],
  },
  {
    from: "Morvia, NGO report",
    text: "By November 2016 he had received no answer.",
    wanted: [w("response.reply", "2016-11", { polarity: "negated" })],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "On 9 January 2012 the applicant was arrested on suspicion of fraud.",
    wanted: [w("custody.detained", "2012-01-09")],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "The following day a judge of the Harbour District Court remanded him in custody for two months.",
    wanted: [],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "His detention was extended on 8 March 2012 and again on 7 May 2012.",
    wanted: [w("court.ruling", "2012-03-08"), w("court.ruling", "2012-05-07")],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "On 22 June 2012 the prosecution service dropped the charges for lack of evidence.",
    wanted: [w("investigation.terminated", "2012-06-22")],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "On 1 October 2012 the applicant brought an action for damages against the State.",
    wanted: [w("filing.request", "2012-10-01")],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "The Harbour District Court awarded him 4,000 crowns in compensation on 14 February 2013.",
    wanted: [w("court.remedy", "2013-02-14")],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "On 30 September 2013 the Court of Appeal upheld that judgment.",
    wanted: [w("review.upheld", "2013-09-30")],
  },
  {
    from: "Tessaly Islands, judgment",
    text: "An appeal on points of law was rejected by the Supreme Court on 12 December 2013.",
    wanted: [w("review.upheld", "2013-12-12")],
  },
  {
    from: "Karpathia, press release",
    text: "Journalist Dana Voss was sentenced to eighteen months in prison on 6 June 2019 for insulting the president.",
    wanted: [w("court.sentence", "2019-06-06")],
  },
  {
    from: "Karpathia, press release",
    text: "Her trial had opened behind closed doors on 20 May 2019.",
    wanted: [w("court.hearing", "2019-05-20")],
  },
  {
    from: "Karpathia, press release",
    text: "The Karpathian Press Union called for her immediate release on 7 June 2019.",
    wanted: [w("public.statement", "2019-06-07")],
  },
  {
    from: "Karpathia, press release",
    text: "On 18 June 2019 her lawyers appealed against the sentence.",
    wanted: [w("filing.appeal", "2019-06-18")],
  },
  {
    from: "Karpathia, press release",
    text: "She went on hunger strike on 1 July 2019 and was taken to the prison infirmary a week later.",
    wanted: [w("incident.other", "2019-07-01"), w("custody.transferred", "2019-07-08")],
  },
  {
    from: "Karpathia, press release",
    text: "On 9 August 2019 the appeals court reduced her sentence to a fine.",
    wanted: [w("court.sentence", "2019-08-09")],
  },
  {
    from: "Duchy of Hallen, ombudsman",
    text: "The complainant alleges that on 3 February 2020 two warders punched him in the stomach.",
    wanted: [w("incident.ill_treatment", "2020-02-03", { modality: "alleged" })],
  },
  {
    from: "Duchy of Hallen, ombudsman",
    text: "The ombudsman's staff inspected Hallen Prison on 10 February 2020.",
    wanted: [w("oversight.visit", "2020-02-10")],
  },
  {
    from: "Duchy of Hallen, ombudsman",
    text: "On 12 February 2020 the ombudsman asked the Prison Service to hand over the video recordings.",
    wanted: [w("filing.request", "2020-02-12")],
  },
  {
    from: "Duchy of Hallen, ombudsman",
    text: "The Prison Service answered on 2 March 2020 that the recordings had been erased.",
    wanted: [w("response.reply", "2020-03-02")],
  },
  {
    from: "Duchy of Hallen, ombudsman",
    text: "A disciplinary inquiry was started on 5 March 2020 and ended on 30 March 2020 without result.",
    wanted: [w("investigation.check", "2020-03-05"), w("investigation.check", "2020-03-30")],
  },
  {
    from: "Duchy of Hallen, ombudsman",
    text: "The ombudsman published his findings on 15 May 2020.",
    wanted: [w("public.statement", "2020-05-15")],
  },
  {
    from: "Republic of Sorrel, chronology",
    text: "12.07.2017: Police raided the office of the Sorrel Migrant Centre.",
    wanted: [w("incident.other", "2017-07-12")],
  },
  {
    from: "Republic of Sorrel, chronology",
    text: "13.07.2017: Director Ines Kalder was charged with tax evasion.",
    wanted: [w("court.charged", "2017-07-13")],
  },
  {
    from: "Republic of Sorrel, chronology",
    text: "In August 2017 the Ministry of Finance launched a probe into the centre's accounts.",
    wanted: [w("investigation.opened", "2017-08")],
  },
  {
    from: "Republic of Sorrel, chronology",
    text: "On 4 September 2017 investigators questioned four of her colleagues.",
    wanted: [w("evidence.interview", "2017-09-04")],
  },
  {
    from: "Republic of Sorrel, chronology",
    text: "The investigation was stayed on 30 October 2017 pending an audit and resumed on 15 January 2018.",
    wanted: [w("investigation.suspended", "2017-10-30"), w("investigation.resumed", "2018-01-15")],
  },
  {
    from: "Republic of Sorrel, chronology",
    text: "On 26 February 2018 the case against Ms Kalder was discontinued.",
    wanted: [w("investigation.terminated", "2018-02-26")],
  },
  {
    from: "Republic of Sorrel, chronology",
    text: "Neither she nor the centre was notified of the discontinuation until 10 April 2018.",
    wanted: [w("response.reply", "2018-04-10")],
  },
  {
    from: "Ostmark, treaty body",
    text: "In its decision of 21 November 2018 the Committee found that the State party had violated article 12 of the Convention.",
    wanted: [w("court.ruling", "2018-11-21")],
  },
  {
    from: "Ostmark, treaty body",
    text: "The author submitted his communication to the Committee on 6 May 2015.",
    wanted: [w("filing.complaint", "2015-05-06")],
  },
  {
    from: "Ostmark, treaty body",
    text: "The State party challenged the admissibility of the communication on 1 February 2016.",
    wanted: [w("response.reply", "2016-02-01")],
  },
  {
    from: "Ostmark, treaty body",
    text: "The author claims that he was suffocated with a plastic bag during the night of 8 July 2013.",
    wanted: [w("incident.ill_treatment", "2013-07-08", { modality: "alleged" })],
  },
  {
    from: "Ostmark, treaty body",
    text: "On 10 July 2013 he was examined by a forensic doctor, who recorded no injuries.",
    wanted: [w("evidence.examination", "2013-07-10")],
  },
  {
    from: "Ostmark, treaty body",
    text: "He retracted his confession before the City Court on 2 December 2013.",
    wanted: [w("court.hearing", "2013-12-02")],
  },
  {
    from: "Ostmark, treaty body",
    text: "On 16 December 2013 the City Court convicted him of murder and sentenced him to twelve years' imprisonment.",
    wanted: [w("court.verdict", "2013-12-16"), w("court.sentence", "2013-12-16")],
  },
  {
    from: "Veldt Federation, news",
    text: "At least nine people were killed and dozens wounded when soldiers fired on marchers in Port Amsel on 17 October 2014.",
    wanted: [w("incident.death", "2014-10-17"), w("incident.other", "2014-10-17")],
  },
  { from: "Veldt Federation, news", text: "A curfew was imposed on 18 October 2014.", wanted: [w("public.law", "2014-10-18")] },
  {
    from: "Veldt Federation, news",
    text: "Parliament set up a commission of inquiry on 3 November 2014.",
    wanted: [w("public.institution", "2014-11-03")],
  },
  {
    from: "Veldt Federation, news",
    text: "The commission handed its report to the president in June 2015.",
    wanted: [w("public.statement", "2015-06")],
  },
  {
    from: "Veldt Federation, news",
    text: "Two colonels went on trial on 8 February 2016 and were acquitted on 19 July 2016.",
    wanted: [w("court.hearing", "2016-02-08"), w("court.verdict", "2016-07-19")],
  },
  {
    from: "Veldt Federation, news",
    text: "On 20 July 2016 relatives of the dead gathered outside the courthouse in protest.",
    wanted: [w("incident.other", "2016-07-20")],
  },
  {
    from: "Lower Brennia, legal memo",
    text: "On 5 March 2021 counsel moved for the exclusion of the confession.",
    wanted: [w("filing.request", "2021-03-05")],
  },
  { from: "Lower Brennia, legal memo", text: "The motion was denied on 9 March 2021.", wanted: [w("court.ruling", "2021-03-09")] },
  {
    from: "Lower Brennia, legal memo",
    text: "The detention record, drawn up on 1 March 2021 at 23:40, gives no reason for the arrest.",
    wanted: [w("custody.detained", "2021-03-01")],
  },
  { from: "Lower Brennia, legal memo", text: "Under section 40 a complaint shall be decided within ten days of its receipt.", wanted: [] },
  {
    from: "Lower Brennia, legal memo",
    text: "The complaint of 12 March 2021 should have been decided by 22 March 2021.",
    wanted: [w("filing.complaint", "2021-03-12")],
  },
  {
    from: "Lower Brennia, legal memo",
    text: "On 24 March 2021 counsel complained to the Prosecutor General about the inaction of the district office.",
    wanted: [w("filing.appeal", "2021-03-24")],
  },
  {
    from: "Lower Brennia, legal memo",
    text: "The hearing is scheduled for 14 May 2021.",
    wanted: [w("court.hearing", "2021-05-14", { modality: "planned" })],
  },
  {
    from: "Sultanate of Qarim, monitors",
    text: "Between 4 and 9 May 2018 a delegation of the Regional Anti-Torture Board visited six police stations.",
    wanted: [w("oversight.visit", "2018-05-04/2018-05-09")],
  },
  {
    from: "Sultanate of Qarim, monitors",
    text: "On 7 May 2018 the delegation met the Minister of Justice.",
    wanted: [w("oversight.meeting", "2018-05-07")],
  },
  {
    from: "Sultanate of Qarim, monitors",
    text: "A detainee told the delegation that he had been beaten with a cable on 1 May 2018.",
    wanted: [w("incident.ill_treatment", "2018-05-01", { modality: "alleged" })],
  },
  {
    from: "Sultanate of Qarim, monitors",
    text: "He was moved to another station on the eve of the visit, 3 May 2018.",
    wanted: [w("custody.transferred", "2018-05-03")],
  },
  { from: "Sultanate of Qarim, monitors", text: "The law on police custody was amended in 2017.", wanted: [w("public.law", "2017")] },
  { from: "Sultanate of Qarim, monitors", text: "Detainees are often transferred at night.", wanted: [] },
  {
    from: "Aldova, case note",
    text: "Mira Tolan died in custody on 30 August 2013; her family learned of her death from a neighbour on 1 September 2013.",
    wanted: [w("incident.death", "2013-08-30"), w("response.reply", "2013-09-01")],
  },
  {
    from: "Aldova, case note",
    text: "An autopsy carried out on 2 September 2013 established blunt trauma as the cause of death.",
    wanted: [w("evidence.examination", "2013-09-02")],
  },
  {
    from: "Aldova, case note",
    text: "On 5 September 2013 the mother asked that a criminal case be opened.",
    wanted: [w("filing.request", "2013-09-05")],
  },
  {
    from: "Aldova, case note",
    text: "The city prosecutor registered her report as a crime on 6 September 2013 and opened a pre-trial investigation the same day.",
    wanted: [w("investigation.opened", "2013-09-06"), w("investigation.opened", "2013-09-06")],
  },
  { from: "Aldova, case note", text: "On 6 December 2013 she was granted victim status.", wanted: [w("other", "2013-12-06")] },
  {
    from: "Aldova, case note",
    text: "The investigator informed her on 10 March 2014 that the time limit for the investigation had been extended by two months.",
    wanted: [w("response.reply", "2014-03-10")],
  },
  {
    from: "Aldova, case note",
    text: "She received a copy of the ruling only on 28 April 2014.",
    wanted: [w("response.reply", "2014-04-28")],
  },
  {
    from: "Aldova, case note",
    text: "On 12 May 2014 the regional court ordered the prosecutor to reopen the investigation.",
    wanted: [w("court.ruling", "2014-05-12")],
  },
  {
    from: "Aldova, case note",
    text: "In the judgment of 6 June 2011 in Orlo v. Aldova the Court had dealt with the same prison.",
    wanted: [],
  },
  { from: "Aldova, case note", text: "The Prison Act of 4 May 2009 allows visits twice a month.", wanted: [] },
];
