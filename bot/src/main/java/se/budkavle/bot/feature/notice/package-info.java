/** Tells people about meetings: notices, changes, reminders, and what is still missing for a notice. */
package se.budkavle.bot.feature.notice;
