package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemDecision;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.meeting.Meeting;

/** Handles the buttons and forms with which the writers of minutes add and postpone agenda items during a meeting. */
@Component
class MeetingItemPresses implements Presses {

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";
    private static final String REASON = "reason";

    private final MinutesFinder finder;
    private final OpenMinutesFinder openMinutes;
    private final MeetingItemRecorder recorder;
    private final MinutesItemCard card;
    private final Rights rights;

    MeetingItemPresses(
            MinutesFinder finder,
            OpenMinutesFinder openMinutes,
            MeetingItemRecorder recorder,
            MinutesItemCard card,
            Rights rights) {
        this.finder = finder;
        this.openMinutes = openMinutes;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.ASK_ITEM, pressed -> Reply.form(itemForm(pressed))),
                FormPress.of(MinutesButtonIds.STORE_ITEM, this::storeItem, this::itemForm),
                Press.of(MinutesButtonIds.ASK_POSTPONE, pressed -> Reply.form(postponeForm(pressed))),
                FormPress.of(MinutesButtonIds.STORE_POSTPONE, this::postpone, this::postponeForm),
                Press.of(MinutesButtonIds.TAKE_UP, this::takeUp));
    }

    private Form itemForm(PressEvent pressed) {
        return new Form(
                Press.id(MinutesButtonIds.STORE_ITEM, openMinutes.of(pressed).id()),
                Phrase.of("minutes.add-item"),
                List.of(
                        field(TITLE, false, true, AgendaItemContent.LONGEST_TITLE),
                        field(DESCRIPTION, true, false, AgendaItemContent.LONGEST_DESCRIPTION)));
    }

    private Reply storeItem(PressEvent sent) {
        var meeting = openMinutes.of(sent);
        var content =
                new AgendaItemContent(sent.field(TITLE), sent.field(DESCRIPTION), null, 0, ItemPurpose.INFORMATION);
        var added = recorder.add(meeting, content, rights.personId(sent.caller()));
        return card.of(meeting, added, sent.caller(), Optional.of(Phrase.of("minutes.item-added")));
    }

    private Form postponeForm(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        return new Form(
                Press.id(MinutesButtonIds.STORE_POSTPONE, meeting.id(), item(meeting, pressed)),
                Phrase.of("minutes.postpone"),
                List.of(field(REASON, true, true, ItemDecision.LONGEST_REASON)));
    }

    private Reply postpone(PressEvent sent) {
        var meeting = openMinutes.of(sent);
        var item = item(meeting, sent);
        recorder.postpone(meeting, item, sent.field(REASON), rights.personId(sent.caller()));
        return card.of(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.item-postponed")));
    }

    private Reply takeUp(PressEvent pressed) {
        var meeting = openMinutes.of(pressed);
        var item = item(meeting, pressed);
        recorder.takeUp(meeting, item, rights.personId(pressed.caller()));
        return card.of(meeting, item, pressed.caller(), Optional.of(Phrase.of("minutes.item-taken-up")));
    }

    private String item(Meeting meeting, PressEvent pressed) {
        return finder.requiredItemId(meeting, pressed.reference(1));
    }

    private static Form.Field field(String name, boolean isLong, boolean required, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("minutes.form.item." + name),
                Phrase.of("minutes.form.item." + name + ".hint"),
                "",
                isLong,
                required,
                most);
    }
}
