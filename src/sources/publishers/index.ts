/** The sources of official law, by the name that stands before the colon. */
import { ecfr } from "./ecfr.js"
import type { Publisher } from "./publisher.js"

export const publishers: readonly Publisher[] = [ecfr]
