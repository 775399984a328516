/**
 * Agendas of meetings: creates them from standing, proposed and postponed items, and approves, posts and updates them.
 */
package se.budkavle.bot.feature.agenda;
