package se.budkavle.bot.feature.poll;

import java.time.Instant;
import java.util.List;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.poll.Slot;

/** A poll as someone asks for it. */
record PollRequest(String networkId, String title, Venue venue, List<Slot> slots, Instant closesAt) { }
