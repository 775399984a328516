package se.budkavle.bot.concurrency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Sample uses of the commands and buttons that add and remove documents. */
final class DocumentActs {

    private static final Instant STARTS = Instant.parse("2027-03-18T08:00:00Z");

    private DocumentActs() {}

    static List<Act> all() {
        return List.of(
                Act.once("document add", work -> {
                    var meeting = planned(work);
                    return () -> add(work, meeting);
                }),
                Act.once("draft:confirm", work -> {
                    var meeting = planned(work);
                    add(work, meeting);
                    var document =
                            work.get(Documents.class).ofMeeting(meeting.id()).get(0);
                    var shown = work.as("Samordnare miljö")
                            .press(null, "document:remove:" + document.id(), List.of(), Map.of());
                    return () -> shown.presses("Ta bort");
                }));
    }

    private static BotReply add(Workplace work, Meeting meeting) {
        var bytes = "Underlag".getBytes(StandardCharsets.UTF_8);
        return work.as("Samordnare miljö")
                .runs(
                        "document add",
                        Map.of(
                                "meeting",
                                meeting.id(),
                                "file",
                                new UploadedFile("underlag.txt", bytes.length, most -> bytes)));
    }

    private static Meeting planned(Workplace work) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådets möte",
                        STARTS,
                        STARTS.plusSeconds(3600),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
    }
}
