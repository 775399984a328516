/** The gateway: the sessions of bots, and the events that they receive over a web socket. */
@NullMarked
package se.budkavle.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
