/**
 * Forms that stemming by suffix cannot bring together: "paid" is a form of "pay", "sale" names selling.
 *
 * People ask in one form and law is written in another ("was not paid", "payment"; "sold", "sale"). Only
 * forms whose base has no second meaning in law stand here: "left" is not, for it is also a direction.
 */
const forms: Readonly<Record<string, string>> = {
  bear: "borne",
  begin: "began begun",
  bind: "bound",
  bring: "brought",
  build: "built",
  buy: "bought",
  child: "children",
  choose: "chose chosen",
  drive: "drove driven",
  find: "found",
  forget: "forgot forgotten",
  foot: "feet",
  give: "gave given",
  hold: "held",
  keep: "kept",
  lend: "lent",
  lose: "lost",
  make: "made",
  man: "men",
  meet: "met",
  pay: "paid",
  seek: "sought",
  sell: "sold sale sales",
  send: "sent",
  show: "shown",
  speak: "spoke spoken",
  spend: "spent",
  steal: "stole stolen",
  take: "took taken",
  teach: "taught",
  tooth: "teeth",
  undertake: "undertook undertaken",
  wear: "wore worn",
  withdraw: "withdrew withdrawn",
  withhold: "withheld",
  woman: "women",
  write: "wrote written",
}

export const irregularForms: ReadonlyMap<string, string> = new Map(
  Object.entries(forms).flatMap(([base, variants]) =>
    variants.split(" ").map((form) => [form, base] as const),
  ),
)
