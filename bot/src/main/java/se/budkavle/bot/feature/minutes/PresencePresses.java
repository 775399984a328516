package se.budkavle.bot.feature.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesOverview;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.bot.view.minutes.PresenceReader;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.AttendanceChange.Kind;

/** Handles the menus and buttons with which people record who came late or left early, and at which agenda item. */
@Component
class PresencePresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final MinutesItemCard card;
    private final PresenceReader presences;
    private final OpenMinutesFinder openMinutes;
    private final PresenceRecorder recorder;
    private final ExcessVotes votes;
    private final Rights rights;

    PresencePresses(
            MinutesFinder finder,
            MinutesReader reader,
            MinutesItemCard card,
            PresenceReader presences,
            OpenMinutesFinder openMinutes,
            PresenceRecorder recorder,
            ExcessVotes votes,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.card = card;
        this.presences = presences;
        this.openMinutes = openMinutes;
        this.recorder = recorder;
        this.votes = votes;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.SHOW_PRESENCE, this::choosePerson),
                Press.of(MinutesButtonIds.CHOOSE_ATTENDEE, this::chooseChange),
                Press.of(MinutesButtonIds.CAME, pressed -> record(pressed, Kind.CAME)),
                Press.of(MinutesButtonIds.LEFT, pressed -> record(pressed, Kind.LEFT)),
                Press.of(MinutesButtonIds.WAS_THERE, this::recordWhole));
    }

    private Reply choosePerson(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        var item = item(meeting, pressed);
        var reply = Reply.page(page(meeting, item).line("minutes.presence.choose"));
        // A person who is expected in their own seat and also as a substitute occurs twice among the attendees.
        var listed = new HashSet<String>();
        var people = presences.expected(meeting).stream()
                .filter(one -> listed.add(one.personId()))
                .map(one -> new SelectMenu.Item(one.personId(), one.said(), null, false))
                .toList();
        return reply.with(SelectMenu.split(
                        menu -> Press.id(MinutesButtonIds.CHOOSE_ATTENDEE, meeting.id(), item, menu),
                        Phrase.of("minutes.presence.person"),
                        people,
                        MinutesOverview.MENUS))
                .with(back(meeting, item));
    }

    private Reply chooseChange(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        var item = item(meeting, pressed);
        var person = recorder.expected(meeting, pressed.value());
        return Reply.page(page(meeting, item).line(person.said()))
                .with(
                        button(MinutesButtonIds.CAME, meeting, item, person, "minutes.presence.came"),
                        button(MinutesButtonIds.LEFT, meeting, item, person, "minutes.presence.left"),
                        button(MinutesButtonIds.WAS_THERE, meeting, item, person, "minutes.presence.whole"),
                        back(meeting, item));
    }

    private Reply record(PressEvent pressed, Kind kind) {
        var meeting = finder.writable(pressed);
        var item = item(meeting, pressed);
        recorder.record(meeting, item, pressed.reference(2), kind, rights.personId(pressed.caller()));
        return stored(meeting, item, pressed);
    }

    private Reply recordWhole(PressEvent pressed) {
        var meeting = finder.writable(pressed);
        var item = item(meeting, pressed);
        recorder.recordWhole(meeting, pressed.reference(2), rights.personId(pressed.caller()));
        return stored(meeting, item, pressed);
    }

    private Reply stored(Meeting meeting, String item, PressEvent pressed) {
        var receipt = Stream.concat(Stream.of(Phrase.of("minutes.presence.stored")), votes.of(meeting).stream());
        return card.of(meeting, item, pressed.caller(), Optional.of(Phrase.joined("\n", receipt.toList())));
    }

    private Page page(Meeting meeting, String itemId) {
        var item = reader.of(meeting).item(itemId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        return Page.titled("minutes.presence.title", item.number(), item.item().title());
    }

    private static Button button(String act, Meeting meeting, String item, MinutesView.Attendee person, String label) {
        return Button.plain(Press.id(act, meeting.id(), item, person.personId()), Phrase.of(label));
    }

    private static Button back(Meeting meeting, String item) {
        return Button.plain(
                Press.id(MinutesButtonIds.SHOW_ITEM, meeting.id(), item), Phrase.of("minutes.presence.back"));
    }

    /**
     * Reads the id of an agenda item from the custom id of a button or menu. Late arrivals and early departures are
     * always recorded for an agenda item, not for the whole meeting.
     */
    private String item(Meeting meeting, PressEvent pressed) {
        return finder.requiredItemId(meeting, pressed.reference(1));
    }
}
