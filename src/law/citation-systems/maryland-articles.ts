/**
 * The articles of the Maryland Code: the letters by which the General Assembly's files and pages name each,
 * its name, and how the Bluebook (table T1) shortens it. Each article is an instrument of its own, because
 * section numbers begin anew in each.
 */
export interface MarylandArticle {
  /** The last part of the instrument's id: `us-md/gcl`. */
  readonly letters: string
  readonly name: string
  readonly short: string
}

const table: readonly (readonly [letters: string, name: string, short: string])[] = [
  ["gag", "Agriculture", "Agric."],
  ["gbo", "Business Occupations and Professions", "Bus. Occ. & Prof."],
  ["gbr", "Business Regulation", "Bus. Reg."],
  ["gca", "Corporations and Associations", "Corps. & Ass'ns"],
  ["gcj", "Courts and Judicial Proceedings", "Cts. & Jud. Proc."],
  ["gcl", "Commercial Law", "Com. Law"],
  ["gcp", "Criminal Procedure", "Crim. Proc."],
  ["gcr", "Criminal Law", "Crim. Law"],
  ["gcs", "Correctional Services", "Corr. Servs."],
  ["gec", "Economic Development", "Econ. Dev."],
  ["ged", "Education", "Educ."],
  ["gel", "Election Law", "Elec. Law"],
  ["gen", "Environment", "Env't"],
  ["get", "Estates and Trusts", "Est. & Trusts"],
  ["gfi", "Financial Institutions", "Fin. Inst."],
  ["gfl", "Family Law", "Fam. Law"],
  ["ggp", "General Provisions", "Gen. Prov."],
  ["ghg", "Health - General", "Health-Gen."],
  ["gho", "Health Occupations", "Health Occ."],
  ["ghs", "Housing and Community Development", "Hous. & Cmty. Dev."],
  ["ghu", "Human Services", "Hum. Servs."],
  ["gin", "Insurance", "Ins."],
  ["gle", "Labor and Employment", "Lab. & Empl."],
  ["glg", "Local Government", "Local Gov't"],
  ["gnr", "Natural Resources", "Nat. Res."],
  ["gps", "Public Safety", "Pub. Safety"],
  ["gpu", "Public Utilities", "Pub. Utils."],
  ["grp", "Real Property", "Real Prop."],
  ["gsf", "State Finance and Procurement", "State Fin. & Proc."],
  ["gsg", "State Government", "State Gov't"],
  ["gsp", "State Personnel and Pensions", "State Pers. & Pens."],
  ["gtg", "Tax - General", "Tax-Gen."],
  ["gtp", "Tax - Property", "Tax-Prop."],
  ["gtr", "Transportation", "Transp."],
]

export const marylandArticles: readonly MarylandArticle[] = table.map(([letters, name, short]) => ({
  letters,
  name,
  short,
}))
