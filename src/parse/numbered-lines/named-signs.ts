/**
 * How a code counts, from what it calls each kind of sign: in the order in which they open levels. "1." is a sign
 * only where the code uses it; a sign that it does not use has the name `otherwise`.
 */
import type { SignScheme } from "./build-numbered-lines.js"

export function namedSigns(levels: Readonly<Record<string, string>>, otherwise = "paragraph"): SignScheme {
  const order = Object.keys(levels)
  return {
    order,
    fullStops: order.some((sign) => sign.endsWith(".")),
    levelOf: (style) => levels[style] ?? otherwise,
  }
}
