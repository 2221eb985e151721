/**
 * What one sentence of law says, as far as rules can tell without a model: the shapes.
 */
export interface Span {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number
  readonly end: number
}

/** `duty` must; `ban` must not; `permission` may; `exemption` need not, does not apply; `power` has authority; `advice` should; `definition` means. */
export type Modality = "duty" | "ban" | "permission" | "exemption" | "power" | "advice"

export interface Quantity {
  readonly span: Span
  /** "at-least", "at-most", "more-than", "less-than", "exactly". */
  readonly comparator: string
  readonly value: number
  /** "day", "business-day", "dollar", "percent", "person", …; "" for a bare number. */
  readonly unit: string
}

export interface SentenceReading {
  readonly modality: Modality | null
  /** Where the modal or governing verb stands. */
  readonly modal: Span | null
  readonly negated: boolean
  /** The subject of the governing verb: "Any person or entity who conducts business in the District". */
  readonly actor: Span | null
  readonly quantities: readonly Quantity[]
  /** ISO dates written out in the sentence. */
  readonly dates: readonly { readonly span: Span; readonly date: string }[]
  /** "unless …", "except …", "other than …", "subject to …", "notwithstanding …" up to the end of the clause. */
  readonly exceptions: readonly Span[]
  /** "if …", "where …", "when …", "provided that …", "only …". */
  readonly conditions: readonly Span[]
  /** The term a definition defines, and whether it is a definition at all. */
  readonly definedTerm: string | null
  /** Speaks of a fine, penalty, imprisonment, damages, revocation. */
  readonly penalty: boolean
  /** Ends in a colon or dash that opens a list. */
  readonly opensList: boolean
  /** The connective of an inline list or of the clause before the last item: "and" | "or" | null. */
  readonly connective: "and" | "or" | null
}
