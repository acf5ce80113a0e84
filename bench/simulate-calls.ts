import { simulatedCalls } from "./simulated-calls";

// node --expose-gc --import tsx bench/simulate-calls.ts ENVIRONMENT CALLS: calls through the standard flows, one after
// the other in one process; prints what they came to as JSON.
const [environment = "", calls = ""] = process.argv.slice(2);

void simulatedCalls(environment, Number(calls)).then((result) => console.log(JSON.stringify(result)));
