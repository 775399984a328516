package se.budkavle.sandbox.gateway;

import tools.jackson.databind.node.ObjectNode;

/** A gateway event: Discord's name for it and its data. */
record GatewayEvent(String name, ObjectNode data) {}
