import { join } from "node:path";
import { loadCases } from "../support/load-cases";

// Links on their way to callers: what is offered, sent, kept, logged, and what becomes of it.
loadCases(join(__dirname, "messaging"));
