export * from "./inline-words.js"
export * from "./read-xml.js"
export * from "./root-element.js"
export * from "./xml-element.js"
