import { defineContactCenter } from "../define";

// A complete contact center: orders, inquiries and complaints, by telephone and by chat. Make your own from it with
// `npm run new-environment -- <name> --from example`: the tests hold this one to what it says. Every setting, with its
// limits and its default, is explained in docs/generated/configuration.md; your editor shows the same while you type.
export default defineContactCenter({
  // 1. Who and where. The account id below is one that AWS keeps for documentation: write your own before you deploy.
  name: "acme",
  region: "eu-west-2",
  accountId: "111122223333",
  tags: { CostCenter: "customer-service" },

  // Terraform refuses to destroy the instance, its number and what it has stored. Set it to false, and deploy, before
  // you destroy an environment on purpose.
  destroyProtection: true,

  // 2. Where Terraform keeps its state. It begins in files beside the project; `bucket` has stack `state-backend` make
  // the bucket that it can move to. Then change this to { type: "s3", bucket: "..." } (docs/guide/s3-state.md), or to
  // { type: "cloud", organization: "..." } for HCP Terraform (docs/guide/hcp-terraform.md).
  state: { type: "local", bucket: "acme-example-terraform-state-111122223333" },

  // 3. The Amazon Connect instance. `saml`: agents sign in through your identity provider and have no password here.
  // To use an instance that you have, see docs/guide/existing-instance.md.
  instance: { type: "create", alias: "acme-example", identity: { type: "saml" }, multiPartyConference: true },

  // Web pages that may show the agent desktop.
  approvedOrigins: ["https://desk.acme.example"],

  // 4. Opening hours, in local time: daylight saving is taken care of.
  hours: {
    office: {
      name: "Office hours",
      description: "When agents take orders, inquiries and complaints.",
      timeZone: "Europe/London",
      open: [
        { days: ["monday", "tuesday", "wednesday", "thursday", "friday"], from: "08:00", to: "18:00" },
        { days: ["saturday"], from: "09:00", to: "13:00" },
      ],
    },
    always: {
      name: "Always open",
      description: "For queues that hold contacts at any hour.",
      timeZone: "Europe/London",
      open: [
        {
          days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
          from: "00:00",
          to: "24:00",
        },
      ],
    },
  },

  // 5. Queues: where contacts wait. `quickConnects` are the transfers that agents see; a queue may list 50.
  queues: {
    general: { description: "Everything that has no queue of its own.", hours: "office", maxContacts: 50 },
    orders: { description: "New orders and questions about orders.", hours: "office", maxContacts: 100 },
    inquiries: { description: "Questions about products and services.", hours: "office", maxContacts: 50 },
    complaints: { description: "Something went wrong and should be made good.", hours: "office", maxContacts: 50 },

    // Nobody waits in these two. They are the default outbound queues of the agents below, and agents see the quick
    // connects of their outbound queue. Keeping them apart from the queues above keeps Terraform's graph free of
    // circles: a queue, its quick connects, the users these lead to, and the queues that those users serve.
    outbound: {
      description: "Calls that agents make, and the transfers that every agent sees.",
      hours: "always",
      outboundCallerName: "ACME",
      quickConnects: ["to-general", "to-orders", "to-inquiries", "to-complaints", "warehouse"],
    },
    "order-desk": {
      description: "The same for the order team, who can also hand a contact to one person.",
      hours: "always",
      outboundCallerName: "ACME Orders",
      quickConnects: ["to-general", "to-inquiries", "to-complaints", "warehouse", "john-perry", "douglas-smith"],
    },
  },

  // 6. Quick connects: to a queue, to a person, or to a number outside.
  quickConnects: {
    "to-general": { type: "queue", name: "General", queue: "general" },
    "to-orders": { type: "queue", name: "Orders", queue: "orders" },
    "to-inquiries": { type: "queue", name: "Inquiries", queue: "inquiries" },
    "to-complaints": { type: "queue", name: "Complaints", queue: "complaints" },
    "john-perry": { type: "user", name: "John Perry (inquiries)", user: "john.perry" },
    "douglas-smith": { type: "user", name: "Douglas Smith (complaints)", user: "douglas.smith" },
    warehouse: { type: "phone", name: "Warehouse", number: "+442079460123" },
  },

  // 7. Routing profiles: which contacts reach an agent, in which order, and how many at a time.
  routingProfiles: {
    orders: {
      description: "The order team: orders first, then what is left over.",
      defaultOutboundQueue: "order-desk",
      concurrency: { voice: 1, chat: 3, task: 5 },
      queues: [
        { queue: "orders", channels: ["voice", "chat", "task"], priority: 1 },
        { queue: "general", channels: ["voice", "chat"], priority: 2, delaySeconds: 30 },
      ],
    },
    inquiries: {
      description: "Inquiries first, then what is left over.",
      defaultOutboundQueue: "outbound",
      concurrency: { voice: 1, chat: 3 },
      queues: [
        { queue: "inquiries", channels: ["voice", "chat"], priority: 1 },
        { queue: "general", channels: ["voice", "chat"], priority: 2 },
      ],
    },
    complaints: {
      description: "Complaints, with time for each: one chat at a time.",
      defaultOutboundQueue: "outbound",
      concurrency: { voice: 1, chat: 1 },
      queues: [
        { queue: "complaints", channels: ["voice", "chat"], priority: 1 },
        { queue: "general", channels: ["voice"], priority: 2, delaySeconds: 60 },
      ],
    },
  },

  // 8. What people may see and do, by the API names of Amazon Connect's security profile permissions.
  securityProfiles: {
    "service-agent": {
      description: "Takes contacts, calls customers, transfers.",
      permissions: ["BasicAgentAccess", "OutboundCallAccess", "TransferDestinations.View"],
    },
    "service-lead": {
      description: "An agent who also watches the queues.",
      permissions: [
        "BasicAgentAccess",
        "OutboundCallAccess",
        "TransferDestinations.View",
        "AccessMetrics",
        "Queues.View",
        "RoutingPolicies.View",
        "HoursOfOperation.View",
      ],
    },
  },

  // 9. People, by the login that the identity provider sends. Nobody has a password in this file: ever.
  users: {
    "john.perry": {
      firstName: "John",
      lastName: "Perry",
      email: "john.perry@acme.example",
      routingProfile: "inquiries",
      securityProfiles: ["service-agent"],
    },
    "douglas.smith": {
      firstName: "Douglas",
      lastName: "Smith",
      email: "douglas.smith@acme.example",
      routingProfile: "complaints",
      securityProfiles: ["service-agent"],
      phone: { type: "soft", afterContactWorkSeconds: 300 },
    },
    "maria.lopez": {
      firstName: "Maria",
      lastName: "Lopez",
      email: "maria.lopez@acme.example",
      routingProfile: "orders",
      securityProfiles: ["service-lead"],
    },
    "aiko.tanaka": {
      firstName: "Aiko",
      lastName: "Tanaka",
      email: "aiko.tanaka@acme.example",
      routingProfile: "orders",
      securityProfiles: ["service-agent"],
    },
    "samuel.okafor": {
      firstName: "Samuel",
      lastName: "Okafor",
      email: "samuel.okafor@acme.example",
      routingProfile: "orders",
      securityProfiles: ["service-agent"],
      phone: { type: "soft", autoAccept: true, afterContactWorkSeconds: 60 },
    },
  },

  // 10. The number that customers call. AWS gives the first free one of the country, so it is not known beforehand.
  phoneNumber: { type: "claim", country: "GB", numberType: "DID", description: "Customer service" },

  // 11. What callers and chats meet first: a greeting, opening hours, a menu, a queue. Pictures of these flows are in
  // docs/generated/flows.
  languages: ["en-GB", "de-DE"],
  inbound: {
    organisation: "Acme",
    hours: "office",
    queue: "general",
    menu: {
      "1": { queue: "orders", say: { en: "orders", de: "Bestellungen" } },
      "2": { queue: "inquiries", say: { en: "questions about our products", de: "Fragen zu unseren Produkten" } },
      "3": { queue: "complaints", say: { en: "complaints", de: "Beschwerden" } },
    },
    recording: "both",
  },

  // 12. A caller who would wait long is offered a chat: a link goes to the phone, or to an e-mail address that an earlier
  // flow has found. SMS come from a number in Britain that is requested for it, mails from a domain that SES verifies. The
  // public keys of the links stand in example.keys.json, and nobody has their private halves: `npm run keys` makes yours
  // (docs/guide/voice-to-chat.md).
  voiceToChat: {
    offer: { oldestContactSeconds: 120, contactsInQueue: 15 },
    sms: {
      provider: "end-user-messaging",
      number: { type: "claim", country: "GB", numberType: "LONG_CODE" },
      allowedCountries: ["GB", "DE"],
      maxPricePerPart: "0.15",
    },
    email: { identity: "acme.example", from: "service@acme.example", lookUp: { by: "attribute", attribute: "email" } },
    link: { lifeMinutes: 15, fallbackWithinSeconds: 120 },
  },

  // 13. What is kept, in days.
  storage: { callRecordingDays: 365, chatTranscriptDays: 365, attachmentDays: 90, reportDays: 400 },
  logs: { retentionDays: 90 },

  // 14. Who hears of trouble, and when.
  alarms: {
    emails: ["contact-center-operations@acme.example"],
    longestQueueWaitSeconds: 300,
    concurrentCallsPercent: 80,
  },
});
