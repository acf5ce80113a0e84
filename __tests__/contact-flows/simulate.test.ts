import { join } from "node:path";
import { loadCases } from "../support/load-cases";

loadCases(join(__dirname, "simulate"));
