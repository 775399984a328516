/** Newsletters: writing them, sending them to readers in chat and by mail, and reporting on every copy. */
@NullMarked
package se.budkavle.bot.feature.newsletter;

import org.jspecify.annotations.NullMarked;
