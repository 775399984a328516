/** Newsletters: writing them, sending them to readers in chat and by mail, and reporting on every copy. */
package se.budkavle.bot.feature.newsletter;
