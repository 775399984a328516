package se.budkavle.sandbox.gateway;

import tools.jackson.databind.node.ObjectNode;

/** A gateway event: Discord's event name, such as MESSAGE_CREATE, and the event's data. */
record GatewayEvent(String name, ObjectNode data) {}
