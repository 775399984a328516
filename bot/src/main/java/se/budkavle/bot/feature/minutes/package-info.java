/** Minutes of meetings: people write them during the meeting, and the bot sends them afterwards. */
@NullMarked
package se.budkavle.bot.feature.minutes;

import org.jspecify.annotations.NullMarked;
