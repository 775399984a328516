/** Discord's REST API, which bots call to send messages and manage the server. */
@NullMarked
package se.budkavle.sandbox.rest;

import org.jspecify.annotations.NullMarked;
