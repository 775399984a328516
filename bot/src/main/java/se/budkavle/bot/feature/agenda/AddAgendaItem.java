package se.budkavle.bot.feature.agenda;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItem.Content;
import se.budkavle.storage.agenda.ItemPurpose;

/** The command that adds an item to a meeting's agenda at once, without a proposal that must first be accepted. */
@Component
class AddAgendaItem implements Command {

    private final AgendaItemRecorder recorder;
    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Suggestions suggestions;
    private final Rights rights;

    AddAgendaItem(
            AgendaItemRecorder recorder,
            AgendaCard card,
            AgendaMeetingFinder meetings,
            Suggestions suggestions,
            Rights rights) {
        this.recorder = recorder;
        this.card = card;
        this.meetings = meetings;
        this.suggestions = suggestions;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("agenda add")
                .asking("title", Kind.TEXT)
                .perhaps("minutes", Kind.INTEGER)
                .perhaps("presenter", Kind.TEXT)
                .choosing(
                        "purpose",
                        false,
                        Arrays.stream(ItemPurpose.values()).map(Enum::name).toList())
                .perhaps("section", Kind.TEXT)
                .perhaps("description", Kind.TEXT)
                .perhaps("meeting", Kind.TEXT, suggestions::ownMeetings)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.runsAnyAgenda(caller);
    }

    @Override
    public Reply run(Call call) {
        var meeting = meetings.of(call);
        var told = new Content(
                call.text("title"),
                call.perhapsText("description").orElse(null),
                call.perhapsText("presenter").orElse(null),
                minutes(call.perhapsInt("minutes").orElse(0)),
                call.perhapsText("purpose").map(AddAgendaItem::purpose).orElse(ItemPurpose.INFORMATION));
        var item = recorder.add(meeting, call.perhapsText("section").orElse(null), told, call.caller());
        return card.after(Phrase.of("agenda.accepted", item.title()), meeting, call.caller());
    }

    private static int minutes(int given) {
        if (given < 0 || given > AgendaItem.MOST_MINUTES) {
            throw new Refusal("agenda.minutes-range", AgendaItem.MOST_MINUTES);
        }
        return given;
    }

    private static ItemPurpose purpose(String word) {
        return Arrays.stream(ItemPurpose.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("agenda.purpose-unknown", word));
    }
}
