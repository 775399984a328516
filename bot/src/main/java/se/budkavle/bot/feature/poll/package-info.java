/**
 * Polls about meeting times. Members vote, and the proposed times are ranked by how many seats (places for one
 * organisation or party group) can be filled. A coordinator then plans the meeting at one of these times.
 */
@NullMarked
package se.budkavle.bot.feature.poll;

import org.jspecify.annotations.NullMarked;
