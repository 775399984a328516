/** Sends notices, changes and reminders of meetings, and tells organisers what is missing before a notice. */
@NullMarked
package se.budkavle.bot.feature.notice;

import org.jspecify.annotations.NullMarked;
