import { join } from "node:path";

/** The folder of this project. No other file asks where it stands itself: `cli/own-code.ts` runs them all from one. */
export const projectRoot = join(__dirname, "..");
