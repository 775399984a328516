/** What a meeting left: its minutes with notes, decisions and actions. */
@NullMarked
package se.budkavle.storage.minutes;

import org.jspecify.annotations.NullMarked;
