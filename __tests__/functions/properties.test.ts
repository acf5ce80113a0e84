import { join } from "node:path";
import { loadCases } from "../support/load-cases";

// What holds however services answer and whatever events say.
loadCases(join(__dirname, "properties"));
