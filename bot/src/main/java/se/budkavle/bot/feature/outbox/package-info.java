/**
 * Shows which messages will be sent, were sent, were skipped or have failed. Coordinators can skip, reschedule or
 * immediately send a message, and pause sending.
 */
@NullMarked
package se.budkavle.bot.feature.outbox;

import org.jspecify.annotations.NullMarked;
