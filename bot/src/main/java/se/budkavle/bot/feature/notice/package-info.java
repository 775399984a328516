/**
 * Sends meeting notices, announcements of changes, and reminders of meetings. Warns organisers of missing details
 * before a meeting notice is sent.
 */
@NullMarked
package se.budkavle.bot.feature.notice;

import org.jspecify.annotations.NullMarked;
