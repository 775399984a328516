/**
 * Minutes of meetings: writes them during the meeting, sends them afterwards, and finds decisions and actions again.
 */
@NullMarked
package se.budkavle.bot.feature.minutes;

import org.jspecify.annotations.NullMarked;
