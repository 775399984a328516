/** Discord's data format: writes objects of the imitated Discord server as JSON, and checks the JSON that bots send. */
@NullMarked
package se.budkavle.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
