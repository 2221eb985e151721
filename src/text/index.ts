export * from "./reading.js"
