import { setupJest } from "cdktf/lib/testing/adapters/jest";

// toHaveResource, toHaveResourceWithProperties and the like, for every test.
setupJest();
