/**
 * Creates agendas of meetings from standing, proposed and postponed items. Asks for approval of the agendas, and sends
 * and updates the chat messages that show them.
 */
@NullMarked
package se.budkavle.bot.feature.agenda;

import org.jspecify.annotations.NullMarked;
