/** The imitated gateway of Discord: bots connect by WebSocket, log in and receive events. */
@NullMarked
package se.budkavle.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
