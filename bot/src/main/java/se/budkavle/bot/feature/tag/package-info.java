/**
 * Gives decisions and agenda items tags: the strategies' targets, priorities and principles to which they contribute.
 */
@NullMarked
package se.budkavle.bot.feature.tag;

import org.jspecify.annotations.NullMarked;
