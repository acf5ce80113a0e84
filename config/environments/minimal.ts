import { defineContactCenter } from "../define";

// How little a contact center needs: who it is, when it is open, and one queue. All else has defaults, which
// docs/generated/configuration.md lists. It is meant for a first look, so it may be thrown away again.
export default defineContactCenter({
  name: "acme",
  region: "us-east-1",
  accountId: "111122223333",
  destroyProtection: false,
  hours: {
    main: {
      timeZone: "America/New_York",
      open: [{ days: ["monday", "tuesday", "wednesday", "thursday", "friday"], from: "09:00", to: "17:00" }],
    },
  },
  queues: { general: { hours: "main" } },
});
