import type { Action } from "../../../lib/model/action.ts";
import type { CollectedText, Wanted } from "./sentences.ts";

const w = (action: Action, date: string, more: Partial<Wanted> = {}): Wanted => ({ action, date, ...more });

/** Stories of several sentences: dates that are carried on, refusals and appeals in turn, what was said and what was done. */
export const STORIES: readonly CollectedText[] = [
  {
    from: "Belmora, NGO case study",
    text: "Arkan Dole was serving a seven-year sentence in Colony No. 9 when, on 12 January 2013, guards dragged him out of his barracks and beat him with rubber hoses. The next morning he slashed his wrists in protest and was taken to the prison hospital. He remained there for three weeks. On 15 January 2013 his mother travelled to the colony, but she was not allowed to see him. On 21 January 2013 she sent a written complaint about the beating to the Regional Prosecutor's Office, with copies to the Ombudsman and the Penal Committee.",
    wanted: [
      w("incident.ill_treatment", "2013-01-12"),
      w("incident.death", "2013-01-13"),
      w("custody.transferred", "2013-01-13"),
      w("filing.complaint", "2013-01-21"),
    ],
  },
  {
    from: "Belmora, NGO case study",
    text: "The Regional Prosecutor's Office passed the complaint to the Department of the Penal Committee on 29 January 2013. On 11 February 2013 the department replied that an internal check had been conducted and that the allegations had not been confirmed. The mother appealed against this reply on 20 February 2013 to the Prosecutor General, who returned the materials to the region for an additional check. In April 2013 the Regional Prosecutor's Office again refused to open a criminal case, citing the absence of a crime.",
    wanted: [
      w("investigation.referred", "2013-01-29"),
      w("response.reply", "2013-02-11"),
      w("investigation.check", "2013-02-11"),
      w("filing.appeal", "2013-02-20"),
      w("investigation.referred", "2013-02-20"),
      w("investigation.refused", "2013-04"),
    ],
  },
  {
    from: "Belmora, NGO case study",
    text: "Her lawyer challenged the refusal in court. On 6 June 2013 Lower Town District Court No. 2 declared the refusal unlawful and instructed the prosecutor to remedy the violations. The prosecutor protested against this ruling, but on 4 July 2013 the Regional Court left it unchanged. A criminal case was finally opened on 19 July 2013, six months after the incident, and assigned to the anti-corruption service.",
    wanted: [w("review.overturned", "2013-06-06"), w("review.upheld", "2013-07-04"), w("investigation.opened", "2013-07-19")],
  },
  {
    from: "Belmora, NGO case study",
    text: "In August 2013 Arkan Dole was recognized as a victim and questioned for the first time. He identified two of the guards from photographs. A forensic medical examination, carried out on 2 September 2013, found scars that could have been caused by a hose. On 30 September 2013 the investigator suspended the investigation because the whereabouts of one suspect were unknown. The family learned of the suspension only in December 2013.",
    wanted: [
      w("evidence.interview", "2013-08"),
      w("evidence.interview", "2013-08"),
      w("evidence.examination", "2013-09-02"),
      w("investigation.suspended", "2013-09-30"),
      w("response.reply", "2013-12"),
    ],
  },
  {
    from: "Belmora, NGO case study",
    text: "On 14 March 2014 the proceedings were renewed at the request of the Prosecutor General, only to be terminated on 2 May 2014. Meanwhile the pressure on the prisoner grew: on 18 March 2014 he was put in a punishment cell for fifteen days, and on 5 April 2014 he was transferred to a colony in the far north. His lawyer has lodged an individual complaint with the UN Human Rights Committee, which registered it in October 2014.",
    wanted: [
      w("investigation.resumed", "2014-03-14"),
      w("investigation.terminated", "2014-05-02"),
      w("custody.detained", "2014-03-18"),
      w("custody.transferred", "2014-04-05"),
      w("filing.complaint", "2014-10"),
    ],
  },
  {
    from: "Osk Valley, statement of a coalition",
    text: "On the night of 3 November 2017 police broke into the home of the activist Lena Maro. She was handcuffed, dragged to a car and held at the city police station until the evening of 4 November. During this time she was denied access to her lawyer and threatened with rape. On 5 November 2017 the investigating judge ordered that she be placed in pre-trial detention for two months. The Osk Bar Association condemned her arrest the same day.",
    wanted: [
      w("incident.other", "2017-11-03"),
      w("custody.detained", "2017-11-03"),
      w("incident.ill_treatment", "2017-11-03"),
      w("court.ruling", "2017-11-05"),
      w("public.statement", "2017-11-05"),
    ],
  },
  {
    from: "Osk Valley, statement of a coalition",
    text: "Her lawyer filed three motions to have her examined by an independent doctor, on 7, 13 and 20 November 2017; all three went unanswered. On 24 November 2017 members of the preventive mechanism visited the remand prison and spoke with her in private. They noted haematomas on both arms. A day later the warden told reporters that she had fallen from her bunk.",
    wanted: [
      w("filing.request", "2017-11-07"),
      w("filing.request", "2017-11-13"),
      w("filing.request", "2017-11-20"),
      w("oversight.visit", "2017-11-24"),
      w("evidence.interview", "2017-11-24"),
      w("evidence.examination", "2017-11-24"),
      w("public.statement", "2017-11-25"),
    ],
  },
  {
    from: "Osk Valley, statement of a coalition",
    text: "The trial of Lena Maro began on 9 April 2018 in the absence of her lawyer. At the second hearing, on 16 April 2018, she stated that her confession had been extracted under torture. The judge refused to examine this statement. On 27 April 2018 she was found guilty of inciting hatred and given a sentence of four years. The Supreme Court reduced the term to two years on 30 October 2018, and on 1 February 2019 she was released on parole.",
    wanted: [
      w("court.hearing", "2018-04-09"),
      w("filing.complaint", "2018-04-16"),
      w("court.verdict", "2018-04-27"),
      w("court.sentence", "2018-04-27"),
      w("court.sentence", "2018-10-30"),
      w("custody.released", "2019-02-01"),
    ],
  },
  {
    from: "Tarn Republic, letter to a rapporteur",
    text: "Mr Oyo Kessel was arrested without a warrant on 8 May 2020. According to the information received, he was interrogated for eleven hours and forced to sign blank sheets of paper. A protocol of detention was not drawn up until 10 May 2020. On 12 May 2020 he was brought before a judge, to whom he showed his injuries. The judge ordered no examination. On 3 June 2020 he died in his cell; officials informed his wife that the cause of death was heart failure.",
    wanted: [
      w("custody.detained", "2020-05-08"),
      w("evidence.interview", "2020-05-08"),
      w("incident.ill_treatment", "2020-05-08"),
      w("custody.detained", "2020-05-10"),
      w("court.hearing", "2020-05-12"),
      w("incident.death", "2020-06-03"),
      w("response.reply", "2020-06-03"),
    ],
  },
  {
    from: "Tarn Republic, letter to a rapporteur",
    text: "The widow asked for a second autopsy on 8 June 2020. Her request was rejected on 15 June 2020 on the ground that the first one had been exhaustive. On 1 July 2020 she was warned by the police not to speak to the press. In September 2020 the Ministry of Health announced that three doctors had been reprimanded. To date nobody has been charged.",
    wanted: [
      w("filing.request", "2020-06-08"),
      w("court.ruling", "2020-06-15"),
      w("incident.ill_treatment", "2020-07-01"),
      w("public.statement", "2020-09"),
    ],
  },
  {
    from: "Grand County of Ister, court record",
    text: "On 2 February 2015 the plaintiff sued the Ministry of the Interior for unlawful detention. The first hearing took place on 11 May 2015 and was adjourned to 8 June 2015 because the ministry's representative had not appeared. By a judgment of 30 June 2015 the court dismissed the claim. The plaintiff lodged an appeal on 14 July 2015. On 9 November 2015 the appeal court quashed the judgment and remitted the case to the first instance.",
    wanted: [
      w("filing.request", "2015-02-02"),
      w("court.hearing", "2015-05-11"),
      w("court.ruling", "2015-06-30"),
      w("filing.appeal", "2015-07-14"),
      w("review.overturned", "2015-11-09"),
      w("investigation.referred", "2015-11-09"),
    ],
  },
  {
    from: "Grand County of Ister, general part",
    text: "Under the Act of 2011 any person may lodge a complaint with a prosecutor, who must examine it within fifteen days. In practice complaints are often forwarded to the very police station they concern. In 2014 the county prosecutor received 212 complaints of ill-treatment. A new Code of Criminal Procedure entered into force on 1 January 2016. The Office for Complaints was established the same year.",
    wanted: [w("filing.complaint", "2014"), w("public.law", "2016-01-01"), w("public.institution", "2016")],
  },
];
