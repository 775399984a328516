package se.budkavle.bot.feature.minutes;

/** The request to send the minutes of a meeting, stored until the user confirms it. */
record SendMinutesRequest(String meetingId) {}
