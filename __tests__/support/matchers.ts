import { setupJest } from "cdktf/lib/testing/adapters/jest";

// Import this file for toHaveResource, toHaveResourceWithProperties and the like. It is no setup of every test, since
// loading cdktf takes longer than most tests do.
setupJest();
