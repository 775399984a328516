/** Sends notices, changes and reminders of meetings, and tells organisers what is missing before a notice. */
package se.budkavle.bot.feature.notice;
