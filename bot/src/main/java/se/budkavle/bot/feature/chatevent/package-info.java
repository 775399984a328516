/** Shows meetings as events in the chat's own calendar. */
package se.budkavle.bot.feature.chatevent;
