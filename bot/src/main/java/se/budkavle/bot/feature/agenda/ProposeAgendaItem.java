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
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.document.DocumentRecorder;

/**
 * The command that proposes an item for a meeting's agenda. Unlike the form below the meeting notice, the command can
 * also attach a document.
 */
@Component
class ProposeAgendaItem implements Command {

    private final AgendaItemRecorder recorder;
    private final AgendaMeetingFinder meetings;
    private final Suggestions suggestions;
    private final DocumentRecorder documents;
    private final Rights rights;

    ProposeAgendaItem(
            AgendaItemRecorder recorder,
            AgendaMeetingFinder meetings,
            Suggestions suggestions,
            DocumentRecorder documents,
            Rights rights) {
        this.recorder = recorder;
        this.meetings = meetings;
        this.suggestions = suggestions;
        this.documents = documents;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return ItemOptions.of(Spec.of("agenda propose"))
                .perhaps("meeting", Kind.TEXT, suggestions::ownMeetings)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    public Reply run(Call call) {
        // The user's right to propose items is checked before the file is downloaded, and again in the transaction that
        // stores the item.
        var asked = recorder.proposable(meetings.of(call).id(), call.caller());
        var file = call.perhapsFile("document").map(documents::fetch).orElse(null);
        var item = recorder.propose(asked.id(), ItemOptions.read(call), null, file, call.caller());
        return ProposalReply.of(recorder, item, asked.id(), meetings.meeting(item.meetingId()));
    }
}
