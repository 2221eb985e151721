/**
 * What is asked of a host, where the answer goes, and how it ended.
 */
/** Which edition of a document is meant, as its host named it. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Where a body goes. */
export interface Sink {
  /** How much is there of an earlier try, and of which edition; null: nothing. */
  readonly begun: () => (Validators & { readonly bytes: number }) | null
  readonly restart: (validators: Validators) => void
  readonly write: (piece: Buffer) => void
}

export interface WebRequest {
  readonly url: string
  readonly accept?: string
  readonly language?: string
  /** The hosts that a redirect may lead to; null: any on the open internet. */
  readonly hosts: readonly string[] | null
  /** Whether a redirect to plain http is followed over https instead; it is refused otherwise. */
  readonly raisesRedirects?: boolean
  readonly secondsBetween: number
  /** Bytes, unpacked. */
  readonly largest: number
  /** What is held already. */
  readonly held?: Validators | null
}

export type WebOutcome =
  | { readonly kind: "whole"; readonly url: string; readonly validators: Validators }
  | { readonly kind: "as-held" }
  | { readonly kind: "not-there" }
