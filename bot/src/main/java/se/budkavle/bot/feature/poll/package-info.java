/**
 * Polls about meeting times. Members vote, and the proposed times are ranked by how many seats (places for one
 * organisation or party group) can be filled. After the poll, a coordinator plans the meeting at one of the proposed
 * times.
 */
@NullMarked
package se.budkavle.bot.feature.poll;

import org.jspecify.annotations.NullMarked;
