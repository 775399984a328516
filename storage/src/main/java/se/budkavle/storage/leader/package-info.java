/**
 * Selects one leader among the instances of the bot that share a database. Only the leader is connected to the chat.
 */
@NullMarked
package se.budkavle.storage.leader;

import org.jspecify.annotations.NullMarked;
