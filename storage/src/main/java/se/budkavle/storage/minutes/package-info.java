/** Contains the minutes of meetings, with notes, decisions and actions (tasks). */
@NullMarked
package se.budkavle.storage.minutes;

import org.jspecify.annotations.NullMarked;
