/**
 * Polls about meeting times. Members vote, and the times are ranked by how many seats in the network can be filled. A
 * coordinator plans the meeting at one of the times.
 */
@NullMarked
package se.budkavle.bot.feature.poll;

import org.jspecify.annotations.NullMarked;
