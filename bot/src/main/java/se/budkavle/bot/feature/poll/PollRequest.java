package se.budkavle.bot.feature.poll;

import java.time.Instant;
import java.util.List;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.poll.ProposedTime;

/** Holds a poll that a coordinator wants to open, until the coordinator confirms it. */
record PollRequest(String networkId, String title, Venue venue, List<ProposedTime> slots, Instant closesAt) {}
