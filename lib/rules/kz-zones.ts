/** Zones of Kazakhstan. They differed until 1 March 2024 (IANA tzdata 2025c), so a minute in an unnamed place is read in each. */
export const KZ_ZONES: readonly string[] = [
  "Asia/Almaty",
  "Asia/Qostanay",
  "Asia/Qyzylorda",
  "Asia/Aqtobe",
  "Asia/Atyrau",
  "Asia/Aqtau",
  "Asia/Oral",
];
