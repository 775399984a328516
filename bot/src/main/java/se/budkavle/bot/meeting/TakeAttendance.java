package se.budkavle.bot.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.storage.directory.Mandates;

/** Records who is at a meeting; it can be corrected afterwards. */
@Component
class TakeAttendance implements Command {

    private final MeetingsAhead ahead;
    private final AttendancePage pages;
    private final KeepsPapers keepsPapers;
    private final Mandates mandates;

    TakeAttendance(MeetingsAhead ahead, AttendancePage pages, KeepsPapers keepsPapers, Mandates mandates) {
        this.ahead = ahead;
        this.pages = pages;
        this.keepsPapers = keepsPapers;
        this.mandates = mandates;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting attendance").asking("meeting", Kind.TEXT, ahead).onlyFor(Right.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var meeting = ahead.meant(call.text("meeting"));
        keepsPapers.require(mandates.of(call.caller().accountId(), call.caller().managesServer()),
                ahead.networkOf(meeting));
        return pages.taking(meeting);
    }
}
