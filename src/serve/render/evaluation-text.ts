/** What an evaluation measured, as plain text: the figures, the time, and what moved against what is expected. */
import type { EvaluationReport } from "../../pincite.js"
import { plainText, type TextOptions } from "./answer-text.js"
import { counted } from "./counted.js"
import { wrapText } from "./wrap-text.js"

export function evaluationText(report: EvaluationReport, { width, paint }: TextOptions = plainText): string {
  const { name, questions, figures, milliseconds, comparison } = report
  const lines = [
    paint.title(`${name}: ${counted(questions, "question")}`),
    ...Object.entries(figures).map(([figure, value]) => `${figure}: ${value.toFixed(4)}`),
    `milliseconds a question: ${milliseconds.median.toFixed(2)} at the median, ${milliseconds.p99.toFixed(2)} at the 99th percentile`,
    ...(comparison?.moved ?? []).map((each) => paint.warning(wrapText(each, width, "- "))),
    verdict(comparison),
  ]
  return `${lines.join("\n")}\n`
}

function verdict(comparison: EvaluationReport["comparison"]): string {
  if (comparison === null) return "No figures are expected yet."
  if (!comparison.passed) return "Worse than expected."
  return comparison.moved.length === 0 ? "As expected." : "Not worse than expected."
}
