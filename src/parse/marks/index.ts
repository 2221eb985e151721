export * from "./mark-values.js"
export * from "./resolve-marks.js"
