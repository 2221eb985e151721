/**
 * The closed set of verdicts and the published table that derives one.
 *
 * A verdict follows from the modality, conditions, exceptions and bearer fit of the statements it names;
 * `verify/` derives it again by itself. Where the fit of the bearer is unknown the verdict is "depends".
 * "allowed" is never concluded from silence.
 */
export const verdicts = [
  "allowed",
  "allowed-with-conditions",
  "required",
  "prohibited",
  "prohibited-unless",
  "depends",
  "stated",
  "no-rule-found",
] as const
export type Verdict = (typeof verdicts)[number]
