/**
 * Polls about meeting times. Members vote, and the times are ranked by how many of the network's seats (places for an
 * organisation or party group) can be filled. A coordinator plans the meeting at one of the times.
 */
@NullMarked
package se.budkavle.bot.feature.poll;

import org.jspecify.annotations.NullMarked;
