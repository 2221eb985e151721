export { type AppOptions, createApp } from "./app.js"
export { runProgram } from "./cli/program.js"
export type { FrontDoor, Terminal } from "./cli/terminal.js"
export { type RunningServer, type ServerOptions, startServer } from "./server.js"
