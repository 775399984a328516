package se.budkavle.bot.feature.notice;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.view.meeting.NoticeButtons;
import se.budkavle.storage.meeting.Meeting;

/** Shows one meeting with the buttons to answer. */
@Component
class ShowMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final NoticePage pages;

    ShowMeeting(Suggestions suggestions, MeetingFinder finder, NoticePage pages) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.pages = pages;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting show").asking("meeting", Kind.TEXT, suggestions::meetings);
    }

    @Override
    public Reply run(Call call) {
        return shown(finder.named(call.text("meeting"), call.caller()));
    }

    Reply shown(Meeting meeting) {
        var reply = Reply.page(pages.shown(meeting));
        return meeting.isCancelled() ? reply
                : reply.with(NoticeButtons.answers(meeting)).with(NoticeButtons.more(meeting));
    }
}
