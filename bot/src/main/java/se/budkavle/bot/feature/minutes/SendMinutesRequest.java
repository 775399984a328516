package se.budkavle.bot.feature.minutes;

/** The request to send the minutes of a meeting. */
record SendMinutesRequest(String meetingId) {}
