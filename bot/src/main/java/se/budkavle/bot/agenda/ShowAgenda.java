package se.budkavle.bot.agenda;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Completion.Suggestion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Lookup;

/** Shows a meeting's agenda; coordinators and chairs decide about its items from there. */
@Component
class ShowAgenda implements Command {

    private final AgendaCard card;
    private final MeetingChoice meetings;
    private final Rights rights;
    private final Lookup lookup;

    ShowAgenda(AgendaCard card, MeetingChoice meetings, Rights rights, Lookup lookup) {
        this.card = card;
        this.meetings = meetings;
        this.rights = rights;
        this.lookup = lookup;
    }

    @Override
    public Spec spec() {
        return Spec.of("agenda show").perhaps("meeting", Kind.TEXT, meetings)
                .perhaps("network", Kind.TEXT, this::networks).onlyFor(Right.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var meeting = meetings.of(call);
        rights.requireBelonging(call.caller(), meetings.network(meeting), MeetingChoice.ONLY_MEMBERS);
        return card.shown(meeting, call.caller(), Optional.empty());
    }

    private List<Suggestion> networks(String typed, Caller caller) {
        return lookup.networksMatching(typed).stream()
                .map(network -> new Suggestion(network.title(), network.id())).toList();
    }
}
