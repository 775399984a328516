/** Discord's gateway: bots connect to it by WebSocket, log in and receive events. */
@NullMarked
package se.budkavle.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
