/**
 * Adds tags to decisions and agenda items. A tag names something to which a decision contributes, such as a priority of
 * the regional strategy or a global goal.
 */
@NullMarked
package se.budkavle.bot.feature.tag;

import org.jspecify.annotations.NullMarked;
