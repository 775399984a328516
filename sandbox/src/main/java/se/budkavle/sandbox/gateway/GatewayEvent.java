package se.budkavle.sandbox.gateway;

import tools.jackson.databind.node.ObjectNode;

/** Something that is told to bots: Discord's name for it and its data. */
record GatewayEvent(String name, ObjectNode data) {
}
