/** Shows meetings as events in the chat's own calendar. */
@NullMarked
package se.budkavle.bot.feature.chatevent;

import org.jspecify.annotations.NullMarked;
