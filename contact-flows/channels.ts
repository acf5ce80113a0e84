import { type Channel, channels } from "../config/schema/routing";

/** Channels of the contacts that routing profiles serve, as flows call them: what a waiting contact meets fits each of them. */
export const routedChannels = channels.map((channel) => channel.toUpperCase() as Uppercase<Channel>);
