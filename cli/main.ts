import { ownCode } from "./own-code";

const { commandLine } = ownCode() ?? (require("./command-line") as typeof import("./command-line"));

void commandLine(process.argv.slice(2));
