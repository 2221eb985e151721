/** The sources of official law, by the name that stands before the colon. */
import { cfr } from "./cfr.js"
import { dc } from "./dc.js"
import { ecfr } from "./ecfr.js"
import { eu } from "./eu.js"
import { moCsr } from "./mo-csr.js"
import { moRsmo } from "./mo-rsmo.js"
import type { Publisher } from "./publisher.js"
import { uk } from "./uk.js"
import { usc } from "./usc.js"

export const publishers: readonly Publisher[] = [ecfr, cfr, usc, dc, moRsmo, moCsr, eu, uk]
