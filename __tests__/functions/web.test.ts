import { join } from "node:path";
import { loadCases } from "../support/load-cases";

// What customers meet on the web: links, chats, and what becomes of them.
loadCases(join(__dirname, "web"));
