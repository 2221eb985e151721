import type { AddCommand } from "../program.js"
export const addEval: AddCommand = () => {}
