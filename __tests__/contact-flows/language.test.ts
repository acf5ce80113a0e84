import { loadCases } from "../support/load-cases";

loadCases(__dirname, ["simulate", "scenarios", "voice-to-chat"]);
