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

/** The command that shows a meeting's agenda. Coordinators and chairs also get buttons to decide about the items. */
@Component
class ShowAgenda implements Command {

    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;
    private final Suggestions suggestions;

    ShowAgenda(AgendaCard card, AgendaMeetingFinder meetings, Rights rights, Suggestions suggestions) {
        this.card = card;
        this.meetings = meetings;
        this.rights = rights;
        this.suggestions = suggestions;
    }

    @Override
    public Spec spec() {
        return Spec.of("agenda show")
                .perhaps("meeting", Kind.TEXT, suggestions::ownMeetings)
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var meeting = meetings.of(call);
        rights.requireBelonging(call.caller(), meetings.network(meeting), AgendaMeetingFinder.ONLY_MEMBERS);
        return card.shown(meeting, call.caller());
    }
}
