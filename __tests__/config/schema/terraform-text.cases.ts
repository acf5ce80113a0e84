import { parseContactCenter } from "../../../config/load";
import { ConfigurationError } from "../../../config/problem";
import { exampleConfig } from "../../support/contact-centers";

const base = () => {
  const { environment: _, ...config } = structuredClone(exampleConfig());
  return config as unknown as Record<string, Record<string, Record<string, unknown>>>;
};

/** Puts a text somewhere where people write freely. */
const places: readonly (readonly [string, (config: ReturnType<typeof base>, text: string) => void])[] = [
  ["queues.orders.name", (config, text) => Object.assign(config.queues?.orders ?? {}, { name: text })],
  ["queues.orders.description", (config, text) => Object.assign(config.queues?.orders ?? {}, { description: text })],
  [
    "queues.orders.outboundCallerName",
    (config, text) => Object.assign(config.queues?.orders ?? {}, { outboundCallerName: text }),
  ],
  ["hours.office.name", (config, text) => Object.assign(config.hours?.office ?? {}, { name: text })],
  [
    'users["john.perry"].firstName',
    (config, text) => Object.assign(config.users?.["john.perry"] ?? {}, { firstName: text }),
  ],
  ["inbound.organisation", (config, text) => Object.assign(config.inbound ?? {}, { organisation: text })],
  [
    "inbound.menu[1].say.en",
    (config, text) =>
      Object.assign(config.inbound?.menu ?? {}, { "1": { queue: "orders", say: { en: text, de: "Fragen" } } }),
  ],
  ["phoneNumber.description", (config, text) => Object.assign(config.phoneNumber ?? {}, { description: text })],
];

describe.each(places)("%s", (path, put) => {
  test.each(["VIP ${aws}", '${file("/etc/passwd")}', "%{ if true }yes"])(
    "refuses %s, which Terraform would evaluate",
    (text) => {
      const config = base();
      put(config, text);

      const load = () => parseContactCenter(config, "test");

      expect(load).toThrow(ConfigurationError);
      expect(load).toThrow(path);
      expect(load).toThrow("begin an expression in Terraform");
    },
  );

  test.each(["5 $ { off }", "50 % {new}", "Größe & Preis"])("takes %s", (text) => {
    const config = base();
    put(config, text);

    expect(() => parseContactCenter(config, "test")).not.toThrow();
  });
});
