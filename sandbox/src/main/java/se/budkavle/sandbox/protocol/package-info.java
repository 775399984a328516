/**
 * Discord's data format: serialises the data of the imitated Discord server as JSON, and validates the JSON that bots
 * send.
 */
@NullMarked
package se.budkavle.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
