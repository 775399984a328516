package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentRecorder;

/** The command that adds an item to a meeting's agenda at once, without a proposal that must first be accepted. */
@Component
class AddAgendaItem implements Command {

    private final AgendaItemRecorder recorder;
    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Suggestions suggestions;
    private final AgendaRights agendaRights;
    private final DocumentRecorder documents;

    AddAgendaItem(
            AgendaItemRecorder recorder,
            AgendaCard card,
            AgendaMeetingFinder meetings,
            Suggestions suggestions,
            AgendaRights agendaRights,
            DocumentRecorder documents) {
        this.recorder = recorder;
        this.card = card;
        this.meetings = meetings;
        this.suggestions = suggestions;
        this.agendaRights = agendaRights;
        this.documents = documents;
    }

    @Override
    public Spec spec() {
        return ItemOptions.of(Spec.of("agenda add"))
                .perhaps("section", Kind.TEXT)
                .perhaps("meeting", Kind.TEXT, suggestions::ownMeetings)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return agendaRights.runsAnyAgenda(caller);
    }

    @Override
    public Reply run(Call call) {
        var meeting = meetings.of(call);
        // Checks the user's right to add items before the bot downloads the file. The recorder checks the right again
        // when it stores the item.
        recorder.requireRunning(meeting, call.caller());
        var file = call.perhapsFile("document").map(documents::fetch).orElse(null);
        var item = recorder.add(
                meeting, call.perhapsText("section").orElse(null), ItemOptions.read(call), file, call.caller());
        return card.after(Phrase.of("agenda.accepted", item.title()), meeting, call.caller());
    }
}
