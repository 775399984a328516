/**
 * Agendas of meetings: creates them from standing, proposed and postponed items, has them approved, and sends and
 * updates them in the chat.
 */
@NullMarked
package se.budkavle.bot.feature.agenda;

import org.jspecify.annotations.NullMarked;
