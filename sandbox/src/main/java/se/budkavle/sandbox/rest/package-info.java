/** The imitated REST API of Discord, which bots call to send messages and manage the server. */
@NullMarked
package se.budkavle.sandbox.rest;

import org.jspecify.annotations.NullMarked;
