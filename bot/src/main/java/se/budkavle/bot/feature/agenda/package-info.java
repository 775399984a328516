/**
 * Agendas of meetings: creates them from standing, proposed and postponed items, and approves, posts and updates them.
 */
@NullMarked
package se.budkavle.bot.feature.agenda;

import org.jspecify.annotations.NullMarked;
