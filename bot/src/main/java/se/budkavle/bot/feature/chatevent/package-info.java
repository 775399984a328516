/** Shows meetings as scheduled events in Discord's own calendar. */
@NullMarked
package se.budkavle.bot.feature.chatevent;

import org.jspecify.annotations.NullMarked;
