package se.budkavle.bot.feature.attendance;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;

/**
 * The command that opens the list in which a user records who is present at a meeting. Before the meeting has begun,
 * the bot refuses this command.
 */
@Component
class TakeAttendance implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final AttendanceMessage pages;
    private final Rights rights;
    private final Clock clock;

    TakeAttendance(Suggestions suggestions, MeetingFinder finder, AttendanceMessage pages, Rights rights, Clock clock) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.pages = pages;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting attendance")
                .asking("meeting", Kind.TEXT, suggestions::meetingsBegun)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var meeting = finder.begun(call.text("meeting"), call.caller(), any -> true);
        rights.requireKeepingPapers(call.caller(), finder.networkOf(meeting));
        meeting.requireBegun(clock.instant());
        return pages.taking(meeting);
    }
}
