/** The words in which publishers say that law is gone, and headings that only sound like them. */
import { expect, it } from "vitest"
import { statusOfHeading, statusOfText } from "./status-words.js"

it.each([
  { heading: "Meats and their products. [Repealed]", status: "repealed" },
  { heading: "Lamp oil (Expired).", status: "expired" },
  { heading: "[Reserved.].", status: "reserved" },
  { heading: "Reserved", status: "reserved" },
  { heading: "Transferred.", status: "transferred" },
  { heading: "Funds reserved", status: null },
  { heading: "Repealed provisions", status: null },
  { heading: "Property transferred", status: null },
  { heading: "", status: null },
])("of the heading “$heading” is $status", ({ heading, status }) => {
  expect(statusOfHeading(heading)).toBe(status)
})

it.each([
  { text: "[Repealed]; or", status: "repealed" },
  { text: "— (7) Repealed.", status: "repealed" },
  { text: "(Omitted.)", status: "omitted" },
  { text: "Reserved funds shall be kept.", status: null },
])("of the text “$text” is $status", ({ text, status }) => {
  expect(statusOfText(text)).toBe(status)
})
