package se.budkavle.bot.feature.poll;

import java.time.Instant;
import java.util.List;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.poll.ProposedTime;

/** A request to open a poll, which waits for confirmation. */
record PollRequest(String networkId, String title, Venue venue, List<ProposedTime> slots, Instant closesAt) {}
