/** One act of a story: words of its telling, and every body with its part as a reader would file it ("role: name"). */
export interface StoryAct {
  at: string;
  bodies: readonly string[];
}

/** A short text with whose story it is ("" for nobody's) and who did what. All people, places and states are invented. */
export interface BodyStory {
  text: string;
  case: string;
  acts: readonly StoryAct[];
}

const act = (at: string, ...bodies: string[]): StoryAct => ({ at, bodies });

const EUROPE: readonly BodyStory[] = [
  {
    text: "On 4 March 2024 the lawyer Ivo Brandt filed a motion asking the investigator of the Halden City Police Department to question two witnesses. On 7 March 2024 the investigator rejected the motion.",
    case: "",
    acts: [
      act("filed a motion", "target: Halden City Police Department"),
      act("rejected the motion", "actor: Halden City Police Department"),
    ],
  },
  {
    text: "Marta Ilves, a teacher, lodged a complaint with the Ravna Labour Inspectorate on 3 April 2021. On 10 June 2021 she appealed against the answer given by the Ravna Labour Inspectorate to the Ministry of Labour of Norland. On 1 July 2021 the Ministry annulled the answer.",
    case: "Marta Ilves",
    acts: [
      act("lodged a complaint", "target: Ravna Labour Inspectorate"),
      act("appealed", "subject: Ravna Labour Inspectorate", "target: Ministry of Labour of Norland"),
      act("annulled", "actor: Ministry of Labour of Norland"),
    ],
  },
  {
    text: "Lena Holm asked for a copy of the register from the Ministry of Transport of Norland on 12 January 2025. On 14 February 2025 she complained to the Information Commissioner. On 30 April 2025 the Commissioner ordered the Ministry of Transport of Norland to release the register.",
    case: "Lena Holm",
    acts: [
      act("asked for", "target: Ministry of Transport of Norland"),
      act("complained", "target: Information Commissioner"),
      act("ordered", "actor: Information Commissioner", "target: Ministry of Transport of Norland"),
    ],
  },
  {
    text: "On 3 March 2025 Nils Aker complained to the Data Protection Authority of Norland, which on 15 May 2025 opened an investigation.",
    case: "Nils Aker",
    acts: [
      act("complained", "target: Data Protection Authority of Norland"),
      act("opened an investigation", "actor: Data Protection Authority of Norland"),
    ],
  },
  {
    text: "On 4 April 2022 the Ravna District Court convicted Pavel Hradek of theft. On 30 May 2022 the Ravna Court of Appeal upheld the verdict of the District Court. On 12 September 2022 the Supreme Court of Norland quashed both decisions.",
    case: "Pavel Hradek",
    acts: [
      act("convicted", "actor: Ravna District Court"),
      act("upheld", "actor: Ravna Court of Appeal", "subject: Ravna District Court"),
      act("quashed", "actor: Supreme Court of Norland", "subject: Ravna Court of Appeal"),
    ],
  },
  {
    text: "On 3 May 2021 the lawyer received a reply from the Ministry of Justice of Norland.",
    case: "",
    acts: [act("received a reply", "actor: Ministry of Justice of Norland")],
  },
  {
    text: "On 8 August 2022 the family wrote to the Parliamentary Ombudsman of Norland and to the Ministry of Justice.",
    case: "",
    acts: [act("wrote", "target: Parliamentary Ombudsman of Norland", "target: Ministry of Justice")],
  },
  {
    text: "On 1 September 2022 she lodged a complaint against the Ravna Police Authority with the Administrative Court of Ravna. The court rejected the complaint on 3 October 2022.",
    case: "",
    acts: [
      act("lodged a complaint", "subject: Ravna Police Authority", "target: Administrative Court of Ravna"),
      act("rejected", "actor: Administrative Court of Ravna"),
    ],
  },
  {
    text: "On 10 December 2020 the Norland Helsinki Committee published a report. It visited Halden Prison on 12 May 2021.",
    case: "",
    acts: [
      act("published a report", "actor: Norland Helsinki Committee"),
      act("visited", "actor: Norland Helsinki Committee", "subject: Halden Prison"),
    ],
  },
  {
    text: "On 1 June 2021 the lawyer asked the Investigating Judge of Ravna to release Milan Dostal. The judge granted the request on 4 June 2021.",
    case: "Milan Dostal",
    acts: [act("asked", "target: Investigating Judge of Ravna"), act("granted", "actor: Investigating Judge of Ravna")],
  },
  {
    text: "On 1 March 2022 Eva Lindqvist wrote to the Equality Ombudsman of Norland. By 1 June 2022 the Ombudsman had not replied.",
    case: "Eva Lindqvist",
    acts: [act("wrote", "target: Equality Ombudsman of Norland"), act("replied", "actor: Equality Ombudsman of Norland")],
  },
  {
    text: "On 4 May 2023 the Health and Safety Inspectorate carried out an inspection of Torv Prison.",
    case: "",
    acts: [act("inspection", "actor: Health and Safety Inspectorate", "subject: Torv Prison")],
  },
  {
    text: "On 2 April 2024 Omar Haddad sought compensation from the Ministry of the Interior of Norland. The Ministry refused the claim on 9 May 2024.",
    case: "Omar Haddad",
    acts: [
      act("sought compensation", "target: Ministry of the Interior of Norland"),
      act("refused", "actor: Ministry of the Interior of Norland"),
    ],
  },
  {
    text: "On 3 March 2015 Anna Weber lodged an application with the European Court of Human Rights. On 7 June 2018 the Court found a violation of Article 3.",
    case: "Anna Weber",
    acts: [
      act("lodged an application", "target: European Court of Human Rights"),
      act("found a violation", "actor: European Court of Human Rights"),
    ],
  },
  {
    text: "On 6 June 2023 the Independent Police Complaints Authority opened an inquiry into the conduct of the Ravna Police Authority.",
    case: "",
    acts: [act("opened an inquiry", "actor: Independent Police Complaints Authority", "subject: Ravna Police Authority")],
  },
  {
    text: "On 2 February 2026 the journalist Karin Aalto requested copies of the minutes from the City Council of Ravna. The council refused access on 9 March 2026. Ms Aalto complained to the Administrative Court of Ravna on 20 March 2026.",
    case: "Karin Aalto",
    acts: [
      act("requested copies", "target: City Council of Ravna"),
      act("refused access", "actor: City Council of Ravna"),
      act("complained", "target: Administrative Court of Ravna"),
    ],
  },
];

const LATIN_AMERICA: readonly BodyStory[] = [
  {
    text: "On 1 March 2023 Ana Duarte complained to the Human Rights Ombudsman of San Verde. The Third Criminal Court of Puerto Claro heard the case of her husband on 2 March 2023. Her complaint was dismissed on 9 May 2023.",
    case: "Ana Duarte",
    acts: [
      act("complained", "target: Human Rights Ombudsman of San Verde"),
      act("heard the case", "actor: Third Criminal Court of Puerto Claro"),
      act("dismissed", "actor: Human Rights Ombudsman of San Verde"),
    ],
  },
  {
    text: "Carlos Medina died on 3 August 2022. On 5 August 2022 the Public Prosecutor's Office of Puerto Claro opened an investigation.",
    case: "Carlos Medina",
    acts: [act("died"), act("opened", "actor: Public Prosecutor's Office of Puerto Claro")],
  },
  {
    text: "On 7 July 2022 Rosa Delgado was beaten by officers of the National Civil Police. On 9 July 2022 she lodged a complaint with the Public Prosecutor's Office of Puerto Claro.",
    case: "Rosa Delgado",
    acts: [act("beaten", "actor: National Civil Police"), act("lodged a complaint", "target: Public Prosecutor's Office of Puerto Claro")],
  },
  {
    text: "On 12 November 2019 the Specialised Prosecutor's Office for Human Rights in Puerto Claro opened an investigation into the death of Luis Prado. The file was forwarded to the Second Criminal Court of Puerto Claro on 3 May 2020.",
    case: "Luis Prado",
    acts: [
      act("opened an investigation", "actor: Specialised Prosecutor's Office for Human Rights in Puerto Claro"),
      act("forwarded", "target: Second Criminal Court of Puerto Claro"),
    ],
  },
  {
    text: "On 9 January 2021 Jorge Salas was arrested by the National Police of San Verde in the town of La Hoya. On 11 January 2021 he was transferred to the Central Prison of Puerto Claro.",
    case: "Jorge Salas",
    acts: [act("arrested", "actor: National Police of San Verde"), act("transferred", "target: Central Prison of Puerto Claro")],
  },
  {
    text: "The National Commission for the Protection of Human Rights of San Verde received a complaint from Lucia Romero on 6 March 2018. On 8 March 2018 the Commission asked the Ministry of Defence for information.",
    case: "Lucia Romero",
    acts: [
      act("received a complaint", "target: National Commission for the Protection of Human Rights of San Verde"),
      act("asked", "actor: National Commission for the Protection of Human Rights of San Verde", "target: Ministry of Defence"),
    ],
  },
  {
    text: "Maria Torres, a nurse from La Hoya, was arrested on 8 March 2020 by officers of the La Hoya Police Station.",
    case: "Maria Torres",
    acts: [act("arrested", "actor: La Hoya Police Station")],
  },
  {
    text: "On 9 July 2020 the Supreme Court of San Verde overturned the ruling of the Puerto Claro Court of Appeal and sent the file back to the Third Criminal Court.",
    case: "",
    acts: [
      act("overturned", "actor: Supreme Court of San Verde", "subject: Puerto Claro Court of Appeal"),
      act("sent the file", "actor: Supreme Court of San Verde", "target: Third Criminal Court"),
    ],
  },
  {
    text: "Puerto Claro was shaken by clashes on 5 May 2019. On 6 May 2019 protesters were detained by the National Civil Police.",
    case: "",
    acts: [act("detained", "actor: National Civil Police")],
  },
  {
    text: "On 4 June 2021 the Inter-American Commission on Human Rights requested information from the Government of San Verde. The Government replied on 4 August 2021.",
    case: "",
    acts: [
      act("requested information", "actor: Inter-American Commission on Human Rights", "target: Government of San Verde"),
      act("replied", "actor: Government of San Verde"),
    ],
  },
  {
    text: "Elena Quispe, 19, was stopped by two officers of the Traffic Police of Puerto Claro on 1 May 2023.",
    case: "Elena Quispe",
    acts: [act("stopped", "actor: Traffic Police of Puerto Claro")],
  },
];

const CENTRAL_ASIA: readonly BodyStory[] = [
  {
    text: "On 2 May 2023 Nurlan Akimbek's mother appealed against the refusal to open a criminal case to the Torgan Regional Prosecutor's Office. On 12 May 2023 the Regional Prosecutor's Office upheld the refusal.",
    case: "Nurlan Akimbek",
    acts: [act("appealed", "target: Torgan Regional Prosecutor's Office"), act("upheld", "actor: Torgan Regional Prosecutor's Office")],
  },
  {
    text: "On 5 February 2024 the family appealed to the Torgan Regional Prosecutor's Office. On 20 February 2024 it overturned the decision of the Selin City Police Department.",
    case: "",
    acts: [
      act("appealed", "target: Torgan Regional Prosecutor's Office"),
      act("overturned", "actor: Torgan Regional Prosecutor's Office", "subject: Selin City Police Department"),
    ],
  },
  {
    text: "On 20 February 2024 it overturned the decision of the Selin City Police Department.",
    case: "",
    acts: [act("overturned", "subject: Selin City Police Department")],
  },
  {
    text: "On 14 May 2021 Sabit Orman was questioned at the Department for Combating Economic and Corruption Crime in Torgan. On 3 June 2021 the Torgan Regional Centre of Forensic Examinations examined him.",
    case: "Sabit Orman",
    acts: [
      act("questioned", "actor: Department for Combating Economic and Corruption Crime in Torgan"),
      act("examined", "actor: Torgan Regional Centre of Forensic Examinations"),
    ],
  },
  {
    text: "On 11 October 2023 Aidar Seitzhan, 31, was detained by officers of the Selin City Police Department.",
    case: "Aidar Seitzhan",
    acts: [act("detained", "actor: Selin City Police Department")],
  },
  {
    text: "The case was closed by the Selin City Police Department on 2 June 2023. On 15 June 2023 the decision was quashed by the Selin City Prosecutor's Office, which returned the file to the Police Department.",
    case: "",
    acts: [
      act("closed", "actor: Selin City Police Department"),
      act("quashed", "actor: Selin City Prosecutor's Office", "subject: Selin City Police Department"),
      act("returned the file", "actor: Selin City Prosecutor's Office", "target: Selin City Police Department"),
    ],
  },
  {
    text: "On 3 April 2024 the State Committee for National Security of Sarystan opened a criminal case against Timur Asan. On 9 April 2024 its investigator questioned him.",
    case: "Timur Asan",
    acts: [
      act("opened a criminal case", "actor: State Committee for National Security of Sarystan"),
      act("questioned", "actor: State Committee for National Security of Sarystan"),
    ],
  },
  {
    text: "On 5 July 2023 the mother was informed by the Selin City Prosecutor's Office that the case had been suspended.",
    case: "",
    acts: [act("informed", "actor: Selin City Prosecutor's Office")],
  },
  {
    text: "On 12 May 2022 the lawyer appealed against the inaction of the Selin City Police Department to the Selin City Court. On 20 May 2022 the court found the inaction unlawful.",
    case: "",
    acts: [act("appealed", "subject: Selin City Police Department", "target: Selin City Court"), act("found", "actor: Selin City Court")],
  },
  {
    text: "On 3 April 2023 Igor Savin complained to the Kalm Police Department of a beating. On 5 April 2023 he complained to the Kalm City Prosecutor's Office about the search. On 15 April 2023 his complaint was dismissed.",
    case: "Igor Savin",
    acts: [
      act("complained to the Kalm Police", "target: Kalm Police Department"),
      act("complained to the Kalm City", "target: Kalm City Prosecutor's Office"),
      act("dismissed", "actor: Kalm City Prosecutor's Office"),
    ],
  },
  {
    text: "On 14 June 2023 he requested the Torgan Regional Prosecutor's Office to take the case from the Selin City Police Department.",
    case: "",
    acts: [act("requested", "target: Torgan Regional Prosecutor's Office")],
  },
  {
    text: "On 7 May 2022 the Border Guard Service of Sarystan handed Rustam Kadyr over to the State Committee for National Security.",
    case: "Rustam Kadyr",
    acts: [act("handed", "actor: Border Guard Service of Sarystan", "target: State Committee for National Security")],
  },
  {
    text: "The investigator of the Department for Combating Corruption and Economic Crime of Torgan closed the case on 5 May 2022.",
    case: "",
    acts: [act("closed the case", "actor: Department for Combating Corruption and Economic Crime of Torgan")],
  },
  {
    text: "A forensic medical examination carried out on 10 September 2024 found bruises. On 12 September 2024 the Selin City Police Department opened a criminal case.",
    case: "",
    acts: [act("examination"), act("opened a criminal case", "actor: Selin City Police Department")],
  },
  {
    text: "On 6 May 2023 the lawyer appealed against the refusal of the Selin City Police Department to the Selin City Prosecutor's Office. On 16 May 2023 she complained against the answer of the Selin City Prosecutor's Office to the Torgan Regional Prosecutor's Office. On that day it overturned the decision of the Police Department.",
    case: "",
    acts: [
      act("appealed", "subject: Selin City Police Department", "target: Selin City Prosecutor's Office"),
      act("complained", "subject: Selin City Prosecutor's Office", "target: Torgan Regional Prosecutor's Office"),
      act("overturned", "actor: Torgan Regional Prosecutor's Office", "subject: Selin City Police Department"),
    ],
  },
];

const INTERNATIONAL: readonly BodyStory[] = [
  {
    text: "On 5 May 2019 Ida Stern submitted a communication to the Human Rights Committee. On 21 March 2022 the Committee found a violation of article 7.",
    case: "Ida Stern",
    acts: [
      act("submitted a communication", "target: UN Human Rights Committee"),
      act("found a violation", "actor: UN Human Rights Committee"),
    ],
  },
  {
    text: "On 6 February 2020 the Working Group on Arbitrary Detention sent a letter to the Government of San Verde. The Government replied on 4 April 2020.",
    case: "",
    acts: [
      act("sent a letter", "actor: UN Working Group on Arbitrary Detention", "target: Government of San Verde"),
      act("replied", "actor: Government of San Verde", "target: UN Working Group on Arbitrary Detention"),
    ],
  },
  {
    text: "On 2 March 2021 the Special Rapporteur on torture visited Colony No. 5 in Torgan.",
    case: "",
    acts: [act("visited", "actor: UN Special Rapporteur on torture", "subject: Colony No. 5 in Torgan")],
  },
  {
    text: "On 3 May 2021 Amnesty International published a report. On 5 May 2021 the Committee against Torture asked the Government of Sarystan for information.",
    case: "",
    acts: [
      act("published a report", "actor: Amnesty International"),
      act("asked", "actor: UN Committee against Torture", "target: Government of Sarystan"),
    ],
  },
];

/** Longer stories, with what other acts say in between. */
const LONGER: readonly BodyStory[] = [
  {
    text: "Press release on Kazakhstan. Daulet Sarsen, 27, was beaten on 3 May 2021 by officers of the Aksu City Police Department in Kazakhstan. On 6 May 2021 the Pavlodar Regional Centre of Forensic Examinations examined him. The Ministry of Justice of Kazakhstan replied on 9 June 2021.",
    case: "Daulet Sarsen",
    acts: [
      act("beaten", "actor: Aksu City Police Department in Kazakhstan"),
      act("examined him", "actor: Pavlodar Regional Centre of Forensic Examinations"),
      act("replied", "actor: Ministry of Justice of Kazakhstan"),
    ],
  },
  {
    text: "Sofia Barros was detained on 1 June 2020 by the Civil Police of Puerto Claro. On 4 June 2020 her brother complained to the Regional Public Prosecutor's Office of Costa Azul about the beatings. On 10 June 2020 an investigator of the Civil Police questioned her. Her brother's complaint was rejected on 1 July 2020.",
    case: "Sofia Barros",
    acts: [
      act("detained", "actor: Civil Police of Puerto Claro"),
      act("complained", "target: Regional Public Prosecutor's Office of Costa Azul"),
      act("questioned", "actor: Civil Police of Puerto Claro"),
      act("rejected", "actor: Regional Public Prosecutor's Office of Costa Azul"),
    ],
  },
  {
    text: "On 2 March 2022 Jan Kowal sued the Ravna Police Authority in the Ravna District Court. The court dismissed the claim on 8 September 2022. On 20 September 2022 he appealed to the Norland Court of Appeal, which on 3 February 2023 awarded him compensation.",
    case: "Jan Kowal",
    acts: [
      act("dismissed the claim", "actor: Ravna District Court"),
      act("appealed", "target: Norland Court of Appeal"),
      act("awarded", "actor: Norland Court of Appeal"),
    ],
  },
  {
    text: "On 11 April 2023 the lawyer filed a motion with the investigator of the Torgan Regional Police Department to order a medical examination. The investigator refused the motion on 14 April 2023. On 17 April 2023 she appealed against the decision of the investigator to the Torgan Regional Prosecutor's Office.",
    case: "",
    acts: [
      act("filed a motion", "target: Torgan Regional Police Department"),
      act("refused the motion", "actor: Torgan Regional Police Department"),
      act("appealed", "subject: Torgan Regional Police Department", "target: Torgan Regional Prosecutor's Office"),
    ],
  },
  {
    text: "On 5 May 2021 the mother appealed against the decision taken by the Selin City Prosecutor's Office to the Prosecutor General's Office of Sarystan. The Prosecutor General's Office replied on 20 May 2021.",
    case: "",
    acts: [
      act("appealed", "subject: Selin City Prosecutor's Office", "target: Prosecutor General's Office of Sarystan"),
      act("replied", "actor: Prosecutor General's Office of Sarystan"),
    ],
  },
  {
    text: "On 8 January 2019 Rosa Ibarra submitted a petition to the Inter-American Commission on Human Rights. On 4 May 2020 it requested information from the Government of San Verde. The Government answered on 1 September 2020.",
    case: "Rosa Ibarra",
    acts: [
      act("submitted a petition", "target: Inter-American Commission on Human Rights"),
      act("requested information", "actor: Inter-American Commission on Human Rights", "target: Government of San Verde"),
      act("answered", "actor: Government of San Verde", "target: Inter-American Commission on Human Rights"),
    ],
  },
  {
    text: "On 12 October 2022 Halim Rashid, a 34-year-old driver from Kalm, was arrested by the Kalm police. On 13 October 2022 the investigating judge of the Kalm City Court ordered his detention. On 20 October 2022 the Kalm Regional Court upheld the order of the investigating judge.",
    case: "Halim Rashid",
    acts: [
      act("arrested", "actor: Kalm Police"),
      act("ordered his detention", "actor: Investigating Judge of the Kalm City Court"),
      act("upheld", "actor: Kalm Regional Court", "subject: Investigating Judge of the Kalm City Court"),
    ],
  },
  {
    text: "Prison officers beat Mateo Cruz on 2 February 2018 in the San Pedro Prison. The Ombudsman of San Verde visited the prison on 9 February 2018 and forwarded his complaint to the Public Prosecutor's Office of San Pedro on 12 February 2018.",
    case: "Mateo Cruz",
    acts: [
      act("visited", "actor: Ombudsman of San Verde", "subject: San Pedro Prison"),
      act("forwarded", "actor: Ombudsman of San Verde", "target: Public Prosecutor's Office of San Pedro"),
    ],
  },
  {
    text: "On 1 April 2024 Vera Maslov received the refusal of the Selin City Police Department to open a criminal case. On 9 April 2024 she challenged it before the Selin City Court.",
    case: "Vera Maslov",
    acts: [act("challenged", "target: Selin City Court")],
  },
  {
    text: "On 6 September 2021 the European Committee for the Prevention of Torture visited Halden Prison. On 2 March 2022 it published its report. The Government of Norland replied on 1 June 2022.",
    case: "",
    acts: [
      act("visited", "actor: European Committee for the Prevention of Torture", "subject: Halden Prison"),
      act("published", "actor: European Committee for the Prevention of Torture"),
      act("replied", "actor: Government of Norland"),
    ],
  },
  {
    text: "On 5 June 2023 the Norland Union of Journalists asked the Media Authority to explain the ban. By 1 September 2023 it had received no answer.",
    case: "",
    acts: [
      act("asked", "actor: Norland Union of Journalists", "target: Media Authority"),
      act("received no answer", "actor: Media Authority", "target: Norland Union of Journalists"),
    ],
  },
  {
    text: "According to the Ministry of Health of Norland, Peter Storm was examined on 3 March 2020 at the Ravna University Hospital. On 5 March 2020 he died.",
    case: "Peter Storm",
    acts: [act("examined", "actor: Ravna University Hospital"), act("died")],
  },
];

/** Found in the samples of the repository. */
const MENDED: readonly BodyStory[] = [
  {
    text: "On 5 June 2013 her brother brought Ada Kern to the Dolny City Hospital, where doctors diagnosed concussion on 6 June 2013.",
    case: "Ada Kern",
    acts: [act("diagnosed", "actor: Dolny City Hospital")],
  },
  {
    text: "The judge of the Dolny City Court held a hearing, at which nobody spoke, and on 24 June 2015 ruled that the Dolny City Prosecutor's Office had failed in its duty.",
    case: "",
    acts: [act("ruled", "actor: Dolny City Court", "subject: Dolny City Prosecutor's Office")],
  },
  {
    text: "On 3 May 2022 Ada Kern appealed to the Horvat Regional Prosecutor's Office. On 9 May 2022 the Dolny City Prosecutor's Office answered that it had closed the file. It took the regional prosecutor's office until 30 May 2022 to deal with the appeal. On that day it overturned the decision of the Dolny City Prosecutor's Office.",
    case: "Ada Kern",
    acts: [act("overturned", "actor: Horvat Regional Prosecutor's Office", "subject: Dolny City Prosecutor's Office")],
  },
  {
    text: "On 3 March 2021 Ada Kern wrote to the Ministry of Health of Norland. On 6 March 2021 she was asked to clarify it. She replied the same day.",
    case: "Ada Kern",
    acts: [act("replied")],
  },
  {
    text: "Ada Kern was detained on 3 May 2022 and taken to the Dolny Police Department. As of 1 June 2022 no answer had been received.",
    case: "Ada Kern",
    acts: [act("answer had been received")],
  },
];

/** Who did it, who asked and whose decision it was, where only the sentence before tells. */
const LEFT_OUT: readonly BodyStory[] = [
  {
    text: "On 3 May 2021 Ivan Dobrev asked the Ravna District Prosecutor's Office to open a criminal case. The request was refused on 20 May 2021. An appeal was lodged with the Halden Regional Prosecutor's Office on 1 June 2021 and dismissed on 14 June 2021.",
    case: "Ivan Dobrev",
    acts: [
      act("refused", "actor: Ravna District Prosecutor's Office"),
      act("lodged", "target: Halden Regional Prosecutor's Office"),
      act("dismissed", "actor: Halden Regional Prosecutor's Office", "subject: Ravna District Prosecutor's Office"),
    ],
  },
  {
    text: "On 4 May 2020 the lawyer complained to the Data Authority of Norland about the search. It asked the Ravna Police Directorate for its file on 11 May 2020. The Directorate replied on 20 May 2020.",
    case: "",
    acts: [
      act("asked", "actor: Data Authority of Norland", "target: Ravna Police Directorate"),
      act("replied", "actor: Ravna Police Directorate", "target: Data Authority of Norland"),
    ],
  },
  {
    text: "On 2 October 2019 the family lodged a complaint of torture with the Special Investigation Service of Lorania. On 5 October 2019 the Service opened a criminal case. It suspended the case on 9 December 2019. The family challenged the suspension and the refusal before the General Prosecutor's Office on 3 January 2020.",
    case: "",
    acts: [
      act("opened", "actor: Special Investigation Service of Lorania"),
      act("suspended", "actor: Special Investigation Service of Lorania"),
      act("challenged", "subject: Special Investigation Service of Lorania", "target: General Prosecutor's Office"),
    ],
  },
  {
    text: "On 9 May 2011 Lejla Hadic complained to the Ombudsman of Lorania. A reminder was sent on 1 July 2011. On 3 August 2011 she appealed. The Brod Cantonal Court dismissed the appeal on 9 October 2011.",
    case: "Lejla Hadic",
    acts: [
      act("reminder was sent", "target: Ombudsman of Lorania"),
      act("appealed", "target: Brod Cantonal Court"),
      act("dismissed", "actor: Brod Cantonal Court"),
    ],
  },
  {
    text: "The trial of Lidia Fern opened before the Veles Court of First Instance on 3 September 2021. She was sentenced to two years on 1 October 2021. She was released on 5 May 2022.",
    case: "Lidia Fern",
    acts: [
      act("opened", "actor: Veles Court of First Instance"),
      act("sentenced", "actor: Veles Court of First Instance"),
      act("released"),
    ],
  },
  {
    text: "On 3 May 2021 the Veles Court of Appeal remanded Lidia Fern in custody. She was convicted on 1 October 2021.",
    case: "Lidia Fern",
    acts: [act("convicted")],
  },
];

/** Names that are nobody's: places, laws, days, officials. */
const NOBODY: readonly BodyStory[] = [
  {
    text: "On 4 April 2018 Santa Lucia was hit by a storm. On 1 July 2014 the Criminal Procedure Code was amended. On 2 July 2014 Family Law Act was stopped in parliament.",
    case: "",
    acts: [],
  },
  {
    text: "Judge Tomas Vera was appointed on 3 May 2021. On 4 May 2021 Deputy Minister Erik Sund was released from office.",
    case: "",
    acts: [],
  },
  {
    text: "On 9 May 2020 Victory Day was celebrated. North Harbour was taken to be safe until 10 May 2020, when Green Valley was searched by the Kalm police.",
    case: "",
    acts: [],
  },
  {
    text: "On 8 March 2019 the newspaper Morning Star was fined by the Selin City Court. On 9 March 2019 Radio Libre was searched.",
    case: "",
    acts: [],
  },
];

export const BODY_STORIES: readonly BodyStory[] = [
  ...EUROPE,
  ...LATIN_AMERICA,
  ...CENTRAL_ASIA,
  ...INTERNATIONAL,
  ...LONGER,
  ...MENDED,
  ...LEFT_OUT,
  ...NOBODY,
];
