package se.budkavle.bot.feature.minutes;

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
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesOverview;

/**
 * The slash command that opens the minutes of the current or latest meeting. The secretary, the chair and the
 * coordinators can write in the minutes, and other members can read them.
 */
@Component
class ShowMinutes implements Command {

    private final Suggestions suggestions;
    private final MinutesFinder finder;
    private final MinutesOverview overview;
    private final Rights rights;

    ShowMinutes(Suggestions suggestions, MinutesFinder finder, MinutesOverview overview, Rights rights) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.overview = overview;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("minutes")
                .perhaps("meeting", Kind.TEXT, suggestions::meetingsBegun)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    public Reply run(Call call) {
        return overview.of(finder.of(call), call.caller());
    }
}
