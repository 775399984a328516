package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.rights.Rights;

/** Records who is at a meeting; it can be corrected afterwards. */
@Component
class TakeAttendance implements Command {

    private final MeetingsAhead ahead;
    private final AttendancePage pages;
    private final Rights rights;

    TakeAttendance(MeetingsAhead ahead, AttendancePage pages, Rights rights) {
        this.ahead = ahead;
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting attendance").asking("meeting", Kind.TEXT, ahead).onlyFor(Right.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var meeting = ahead.meant(call.text("meeting"), call.caller());
        rights.requireKeepingPapers(call.caller(), ahead.networkOf(meeting));
        return pages.taking(meeting);
    }
}
