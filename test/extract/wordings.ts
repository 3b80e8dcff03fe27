/** A text and what a careful reader writes down of it: "date action; part: body; …", "not" before a negated act. Everybody is invented. */
export type Wording = readonly [text: string, acts: readonly string[]];

export const WORDINGS: readonly Wording[] = [
  [
    "On 3 February 2020 Askar Jumabaev was apprehended by officers of the Sverdlov District Police Department of Bishkek.",
    ["2020-02-03 custody.detained; actor: Sverdlov District Police Department of Bishkek"],
  ],
  [
    "The Pervomaisky District Court of Bishkek ordered his placement in pre-trial detention for two months on 5 February 2020.",
    ["2020-02-05 court.ruling; actor: Pervomaisky District Court of Bishkek"],
  ],
  [
    "His counsel, Nurbek Alymov, lodged an appeal with the Bishkek City Court on 10 February 2020; the appeal was dismissed on 21 February 2020.",
    ["2020-02-10 filing.appeal; target: Bishkek City Court", "2020-02-21 review.upheld; actor: Bishkek City Court"],
  ],
  [
    "On 9 June 2019 his sister handed in a written complaint to the Prosecutor General's Office of Uzbekistan.",
    ["2019-06-09 filing.complaint; target: Prosecutor General's Office of Uzbekistan"],
  ],
  [
    "The Prosecutor General's Office forwarded the complaint to the Tashkent City Prosecutor's Office on 20 June 2019, which in turn passed it on to the Yunusabad District Prosecutor.",
    [
      "2019-06-20 investigation.referred; actor: Prosecutor General's Office; target: Tashkent City Prosecutor's Office; target: Yunusabad District Prosecutor's Office",
    ],
  ],
  [
    "On 30 January 2018 the Pechersk District Court of Kyiv extended the preventive measure until 30 March 2018.",
    ["2018-01-30 court.ruling; actor: Pechersk District Court of Kyiv"],
  ],
  [
    "On 12 March 2018 the State Bureau of Investigation of Ukraine entered the information on the beating in the Unified Register of Pre-trial Investigations.",
    ["2018-03-12 investigation.opened; actor: State Bureau of Investigation of Ukraine"],
  ],
  [
    "The Kyiv Court of Appeal reversed that ruling on 2 April 2018 and released Oleh Marchuk under house arrest.",
    ["2018-04-02 review.overturned; actor: Kyiv Court of Appeal", "2018-04-02 custody.released; actor: Kyiv Court of Appeal"],
  ],
  ["On 6 May 2018 a forensic expert recorded fractures of two ribs.", ["2018-05-06 evidence.examination"]],
  [
    "The Izmir Chief Public Prosecutor's Office issued a decision of non-prosecution on 3 November 2017.",
    ["2017-11-03 investigation.refused; actor: Izmir Chief Public Prosecutor's Office"],
  ],
  [
    "He objected to that decision before the Izmir Magistrates' Court on 20 November 2017.",
    ["2017-11-20 filing.appeal; target: Izmir Magistrates' Court"],
  ],
  [
    "The objection was rejected on 15 December 2017 by the 4th Magistrates' Court.",
    ["2017-12-15 review.upheld; actor: 4th Magistrates' Court"],
  ],
  [
    "The Constitutional Court of Turkey declared his individual application inadmissible on 11 June 2019.",
    ["2019-06-11 court.ruling; actor: Constitutional Court of Turkey"],
  ],
  [
    "On 2 September 2014 the Sovetsky District Investigative Committee of Makhachkala refused to institute criminal proceedings for lack of corpus delicti.",
    ["2014-09-02 investigation.refused; actor: Sovetsky District Investigative Committee of Makhachkala"],
  ],
  [
    "On 1 March 2017 the Supreme Court of the Republic of Dagestan upheld the lower court's decision on appeal.",
    ["2017-03-01 review.upheld; actor: Supreme Court of the Republic of Dagestan"],
  ],
  ["Giorgi Beridze died in Gldani prison no. 8 on 19 January 2013.", ["2013-01-19 incident.death; subject: Gldani Prison No. 8"]],
  [
    "A post-mortem was carried out by the Levan Samkharauli National Forensics Bureau on 21 January 2013.",
    ["2013-01-21 evidence.examination; actor: Levan Samkharauli National Forensics Bureau"],
  ],
  ["On 4 February 2013 the Tbilisi City Court fined two guards 500 lari each.", ["2013-02-04 court.sentence; actor: Tbilisi City Court"]],
  [
    "The applicant lodged his application with the European Court of Human Rights on 2 May 2013.",
    ["2013-05-02 filing.complaint; target: European Court of Human Rights"],
  ],
  [
    "On 25 May 2020 the UN Special Rapporteur on torture sent an urgent appeal to the Government of Tajikistan.",
    ["2020-05-25 filing.request; actor: UN Special Rapporteur on torture; target: Government of Tajikistan"],
  ],
  ["The Government replied on 30 July 2020, denying all allegations.", ["2020-07-30 response.reply; actor: Government"]],
  [
    "On 23 April 2015 members of the Subcommittee on Prevention of Torture inspected the isolation cells of Colony No. 19.",
    ["2015-04-23 oversight.visit; actor: UN Subcommittee on Prevention of Torture; subject: Colony No. 19"],
  ],
  ["He was put in a punishment cell for fifteen days from 6 October 2011.", ["2011-10-06 custody.detained"]],
  ["He went on hunger strike on 8 October 2011.", ["2011-10-08 incident.other"]],
  ["He attempted to hang himself on the night of 12 October 2011.", ["2011-10-12 incident.death"]],
  ["On 13 October 2011 he was moved to the prison hospital.", ["2011-10-13 custody.transferred"]],
  [
    "On 20 October 2011 she received an acknowledgement of receipt from the Ministry of Justice.",
    ["2011-10-20 other; actor: Ministry of Justice"],
  ],
  [
    "On 15 November 2011 the Ministry of Justice answered that an internal inquiry had found no violations.",
    ["2011-11-15 response.reply; actor: Ministry of Justice"],
  ],
  [
    "She challenged that answer in the Oktyabrsky District Court on 1 December 2011.",
    ["2011-12-01 filing.appeal; target: Oktyabrsky District Court"],
  ],
  [
    "By decision of 9 February 2012 the regional court remitted the matter for fresh examination.",
    ["2012-02-09 review.overturned; actor: Regional Court"],
  ],
  ["Charges of abuse of power were brought against Captain Verenko on 3 March 2012.", ["2012-03-03 court.charged"]],
  [
    "The indictment was confirmed by the prosecutor on 30 April 2012 and the case file reached the court a week later.",
    ["2012-04-30 court.charged; actor: Prosecutor's Office"],
  ],
  [
    "On 30 May 2012 Captain Verenko was found guilty of exceeding his powers and given a suspended sentence of three years.",
    ["2012-05-30 court.verdict", "2012-05-30 court.sentence"],
  ],
  [
    "On 17 July 2012 the regional court replaced the suspended sentence with two years' imprisonment.",
    ["2012-07-17 court.sentence; actor: Regional Court"],
  ],
  [
    "On 4 September 2012 the Leninsky District Court awarded Timur Akhmedov 100,000 soms in respect of non-pecuniary damage.",
    ["2012-09-04 court.remedy; actor: Leninsky District Court"],
  ],
  ["The Ministry of Finance paid the award on 19 March 2013.", ["2013-03-19 court.remedy; actor: Ministry of Finance"]],
  ["On 5 July 2012 Parliament passed amendments to the Law on Police.", ["2012-07-05 public.law"]],
  [
    "The National Centre for the Prevention of Torture was established in July 2012.",
    ["2012-07 public.institution; subject: National Centre for the Prevention of Torture"],
  ],
  ["On 26 June 2014 five NGOs issued a joint statement calling for an end to impunity.", ["2014-06-26 public.statement"]],
  [
    "Two months after the arrest, on 9 April 2015, the investigator stayed the proceedings because the perpetrators could not be identified.",
    ["2015-04-09 investigation.suspended"],
  ],
  [
    "On 1 July 2015 the case was taken over by the Military Prosecutor's Office of the Osh Garrison.",
    ["2015-07-01 investigation.referred; actor: Military Prosecutor's Office of the Osh Garrison"],
  ],
  ["On 11 December 2015 a line-up was held, at which Karim Osh recognised two of the officers.", ["2015-12-11 evidence.interview"]],
  ["A confrontation between him and Lieutenant Abdyldaev took place on 14 December 2015.", ["2015-12-14 evidence.interview"]],
  ["He has been waiting for a decision ever since.", []],
  ["Complaints must be examined within thirty days.", []],
  ["Under section 12 of the Police Act 2005, every arrest is recorded.", []],
  ["The Ombudsman may visit places of detention without notice.", []],
  ["If no answer is received by 5 May 2016, the complainant may go to court.", []],
  ["No investigation has been opened to this day.", []],
  [
    "As of 30 June 2016 neither the Ministry of Justice nor the Prosecutor General's Office had replied.",
    ["2016-06-30 not response.reply; actor: Ministry of Justice; actor: Prosecutor General's Office"],
  ],
  [
    "According to Human Rights Watch, police officers in Jalal-Abad beat at least nine men on 11 June 2010.",
    ["2010-06-11 incident.ill_treatment; actor: Police"],
  ],
  ["A bomb went off near the Palace of Justice on 14 April 2017.", ["2017-04-14 incident.other"]],
  ["Shots were fired at his car on 14 April 2017.", ["2017-04-14 incident.other"]],
  ["His body was found by fishermen on 2 May 2017.", ["2017-05-02 incident.death"]],
  [
    "On 3 May 2017 the Investigative Department of the Ministry of Internal Affairs opened criminal case no. 17-045 under the article on murder.",
    ["2017-05-03 investigation.opened; actor: Investigative Department of the Ministry of Internal Affairs"],
  ],
  ["On 11 May 2017 the remains were exhumed.", ["2017-05-11 evidence.examination"]],
  [
    "The investigator in charge, Major B. Toktosunov, closed the investigation on 1 September 2017 with reference to the statute of limitations.",
    ["2017-09-01 investigation.terminated"],
  ],
  [
    "On 12 April 2018 the Committee against Torture found that Karsia had breached articles 12 and 13.",
    ["2018-04-12 court.ruling; actor: UN Committee against Torture"],
  ],
  [
    "The investigator for particularly important cases of the Bukhara Regional Prosecutor's Office, R. Nazarov, charged him with fraud on 3 April 2015. On 5 April 2015 the Bukhara City Criminal Court remanded him in custody. The case was sent by the prosecutor to the same court on 9 July 2015.",
    [
      "2015-04-03 court.charged; actor: Bukhara Regional Prosecutor's Office",
      "2015-04-05 custody.detained; actor: Bukhara City Criminal Court",
      "2015-07-09 court.hearing; actor: Bukhara Regional Prosecutor's Office; target: Bukhara City Criminal Court",
    ],
  ],
  [
    "On 20 January 2014 his mother appealed to the Ministry of Justice. It forwarded her appeal to the Department of the Execution of Punishments on 27 January 2014. The Department replied on 24 February 2014 that the complaint was unfounded.",
    [
      "2014-01-20 filing.appeal; target: Ministry of Justice",
      "2014-01-27 investigation.referred; actor: Ministry of Justice; target: Department of the Execution of Punishments",
      "2014-02-24 response.reply; actor: Department of the Execution of Punishments",
    ],
  ],
  [
    "On 3 February 2016 the Diyarbakır Bar Association lodged a criminal complaint with the Diyarbakır public prosecutor against the police officers on duty. The prosecutor questioned three of them on 1 March 2016. On 12 May 2016 the case was transferred to the prosecutor of Mardin.",
    [
      "2016-02-03 filing.complaint; actor: Diyarbakır Bar Association; subject: Police; target: Diyarbakır Prosecutor's Office",
      "2016-03-01 evidence.interview; actor: Diyarbakır Prosecutor's Office",
      "2016-05-12 investigation.referred; target: Prosecutor's Office of Mardin",
    ],
  ],
  [
    "On 14 May 2012 monitors of the Public Monitoring Commission of Sverdlovsk Region visited colony IK-47 and met with the convict Oleg Panin. The colony's staff did not let them film. On 15 May 2012 the commission wrote to the Main Directorate of the Federal Penitentiary Service for Sverdlovsk Region.",
    [
      "2012-05-14 oversight.visit; actor: Public Monitoring Commission of Sverdlovsk Region; subject: Colony IK-47",
      "2012-05-14 oversight.meeting; actor: Public Monitoring Commission of Sverdlovsk Region",
      "2012-05-15 filing.request; actor: Public Monitoring Commission of Sverdlovsk Region; target: Main Directorate of the Federal Penitentiary Service for Sverdlovsk Region",
    ],
  ],
  [
    "On 6 June 2011 the trial court, the Gldani-Nadzaladevi District Court of Tbilisi, convicted him. He lodged an appeal with the Tbilisi Court of Appeal on 5 July 2011. That court rejected it on 8 November 2011. On 2 March 2012 the Supreme Court of Georgia declined to hear his cassation appeal.",
    [
      "2011-06-06 court.verdict; actor: Gldani-Nadzaladevi District Court of Tbilisi",
      "2011-07-05 filing.appeal; target: Tbilisi Court of Appeal",
      "2011-11-08 court.ruling; actor: Tbilisi Court of Appeal",
      "2012-03-02 not court.hearing; actor: Supreme Court of Georgia",
    ],
  ],
  [
    "On 3 August 2022 Bairam Durdyev's wife called the police. A patrol of the Kopetdag police arrived an hour later. On 4 August 2022 she was told by the duty officer that her husband was in custody. On 8 August 2022 she handed a complaint to the city prosecutor, who sent it to the police.",
    [
      "2022-08-03 filing.complaint; target: Police",
      "2022-08-04 response.reply; actor: Kopetdag Police",
      "2022-08-04 custody.detained",
      "2022-08-08 filing.complaint; target: Prosecutor's Office",
      "2022-08-08 investigation.referred; actor: Prosecutor's Office; target: Kopetdag Police",
    ],
  ],
  [
    "In response to an inquiry by the Committee to Protect Journalists, the Prosecutor General's Office of Azerbaijan stated on 11 December 2009 that an investigation was under way.",
    ["2009-12-11 public.statement; actor: Prosecutor General's Office of Azerbaijan; target: Committee to Protect Journalists"],
  ],
  [
    "The General Prosecutor's Office, by letter No. 12/4-77 dated 5 May 2015, informed the lawyer that the complaint had been sent to the Military Prosecutor's Office.",
    ["2015-05-05 response.reply; actor: General Prosecutor's Office"],
  ],
  [
    "Askar Dzhumaev went to the Talas City Prosecutor's Office on 3 May 2015 and handed in a complaint.",
    ["2015-05-03 filing.complaint; target: Talas City Prosecutor's Office"],
  ],
  [
    "On 9 July 2015 the head of the Kemin District Police Department, Colonel U. Batyrov, met with residents and promised them an investigation. He suspended two officers on 10 July 2015.",
    [
      "2015-07-09 oversight.meeting; actor: Kemin District Police Department",
      "2015-07-09 response.reply; actor: Kemin District Police Department",
    ],
  ],
  [
    "On 7 April 2017 the Department of Internal Security of the Ministry of Internal Affairs completed its internal investigation and sent the materials to the Chui Regional Prosecutor's Office.",
    [
      "2017-04-07 investigation.check; actor: Department of Internal Security of the Ministry of Internal Affairs",
      "2017-04-07 investigation.referred; actor: Department of Internal Security of the Ministry of Internal Affairs; target: Chui Regional Prosecutor's Office",
    ],
  ],
  [
    "A commission composed of representatives of the Ministry of Health, the Ombudsman and the National Centre for the Prevention of Torture inspected the prison on 8 April 2017.",
    ["2017-04-08 oversight.visit; actor: Ministry of Health; actor: National Centre for the Prevention of Torture; actor: Ombudsman"],
  ],
  [
    "On 9 April 2017 the lawyer challenged the refusal of the Chui Regional Prosecutor's Office before the Alamedin District Court. The hearing took place on 20 April 2017. The court found for the applicant.",
    [
      "2017-04-09 filing.appeal; subject: Chui Regional Prosecutor's Office; target: Alamedin District Court",
      "2017-04-20 court.hearing; actor: Alamedin District Court",
      "2017-04-20 court.ruling; actor: Alamedin District Court",
    ],
  ],
  [
    "On 5 May 2016 an appeal against the answer of the Ministry of Health was filed with the Talas City Court.",
    ["2016-05-05 filing.appeal; subject: Ministry of Health; target: Talas City Court"],
  ],
  ["On 5 May 2016 a complaint against the answer was filed.", ["2016-05-05 filing.appeal"]],
  [
    "Two weeks later, on 19 March 2015, the prosecutor's office acknowledged receipt of her complaint of 5 March 2015, but it has still not answered it.",
    ["2015-03-19 other; actor: Prosecutor's Office", "2015-03-05 filing.complaint"],
  ],
  [
    "The complaint of Gulnara Asanova of 5 March 2015 to the Ministry of Health was forwarded to the City Health Department on 12 March 2015.",
    [
      "2015-03-05 filing.complaint; target: Ministry of Health",
      "2015-03-12 investigation.referred; actor: Ministry of Health; target: City Health Department",
    ],
  ],
  [
    "On 14 March 2013, Marat Seitov was summoned to the Semgrad City Department of Internal Affairs as a witness in a theft case. In the office of Inspector K. Omarov, three officers began to beat him with a rubber truncheon. He was held overnight. The next morning an ambulance took him to the City Hospital No. 2, where doctors diagnosed concussion. His mother complained to the Semgrad City Prosecutor's Office on 17 March. The prosecutor's office passed the complaint to the Internal Security Department of the Regional Department of Internal Affairs, which on 2 April concluded that the allegations were not confirmed.",
    [
      "2013-03-14 evidence.interview; target: Semgrad City Department of Internal Affairs",
      "2013-03-14 incident.ill_treatment; actor: Semgrad City Department of Internal Affairs",
      "2013-03-14 custody.detained; actor: Semgrad City Department of Internal Affairs",
      "2013-03-15 custody.transferred; target: City Hospital No. 2",
      "2013-03-15 evidence.examination; actor: City Hospital No. 2",
      "2013-03-17 filing.complaint; target: Semgrad City Prosecutor's Office",
      "2013-03-17 investigation.referred; actor: Semgrad City Prosecutor's Office; target: Internal Security Department of the Regional Department of Internal Affairs",
    ],
  ],
  [
    "Ruslan Tashev died on 6 August 2014 in penal colony UK-161/3 of the Department of the Penal System for Nordan Region. The colony's administration stated that he had hanged himself. His brother saw bruises on the body on 8 August. On 10 August he lodged a complaint with the Special Prosecutor's Unit of the Nordan Regional Prosecutor's Office. The special prosecutor launched an investigation on 12 August. On 3 September members of the National Preventive Mechanism visited the colony and spoke with inmates. In November 2014 the investigation was suspended; the brother was not told. He learned of it in February 2015 from the Ombudsman.",
    [
      "2014-08-06 incident.death; subject: Penal Colony UK-161/3",
      "2014-08-08 evidence.examination",
      "2014-08-10 filing.complaint; target: Special Prosecutor's Unit of the Nordan Regional Prosecutor's Office",
      "2014-08-12 investigation.opened; actor: Special Prosecutor's Unit of the Nordan Regional Prosecutor's Office",
      "2014-09-03 oversight.visit; actor: National Preventive Mechanism; subject: Penal Colony UK-161/3",
      "2014-09-03 evidence.interview; actor: National Preventive Mechanism",
      "2014-11 investigation.suspended; actor: Special Prosecutor's Unit of the Nordan Regional Prosecutor's Office",
      "2015-02 response.reply; actor: Ombudsman",
    ],
  ],
];
