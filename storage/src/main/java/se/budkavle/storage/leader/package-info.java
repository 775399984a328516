/** Selects, among the instances of the bot that share a database, the leader, which alone is connected to the chat. */
@NullMarked
package se.budkavle.storage.leader;

import org.jspecify.annotations.NullMarked;
