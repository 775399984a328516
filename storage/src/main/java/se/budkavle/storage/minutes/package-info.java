/** The minutes of meetings, with notes, decisions and actions. */
@NullMarked
package se.budkavle.storage.minutes;

import org.jspecify.annotations.NullMarked;
