package se.budkavle.bot.feature.poll;

import java.time.Instant;
import java.util.List;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.poll.ProposedTime;

/**
 * The data of a poll that a coordinator wants to open. The data is stored until the coordinator confirms the preview.
 */
record PollRequest(String networkId, String title, Venue venue, List<ProposedTime> slots, Instant closesAt) {}
