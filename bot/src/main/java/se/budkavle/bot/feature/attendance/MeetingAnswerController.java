package se.budkavle.bot.feature.attendance;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.view.meeting.MeetingAnswerLinks;
import se.budkavle.bot.web.EmailLinks.Answering;
import se.budkavle.bot.web.EmailPages;
import se.budkavle.bot.web.PageNotFound;
import se.budkavle.storage.Refusal;

/**
 * Serves the web pages on which a member answers a meeting notice and a substitute answers a request. Opening a web
 * page changes nothing, because mail programs also open links.
 */
@Controller
class MeetingAnswerController {

    private static final String NOTICE = MeetingAnswerLinks.NOTICE + "{token}";
    private static final String CALL = MeetingAnswerLinks.CALL + "{token}";

    private final MeetingAnswerLinks links;
    private final NoticeAnswerWebPage notices;
    private final SubstituteAnswerWebPage calls;

    MeetingAnswerController(MeetingAnswerLinks links, NoticeAnswerWebPage notices, SubstituteAnswerWebPage calls) {
        this.links = links;
        this.notices = notices;
        this.calls = calls;
    }

    @GetMapping(NOTICE)
    String notice(@PathVariable String token, @RequestParam(required = false) String answer, Model model) {
        return shown(links.notice(token), notices, answer, model);
    }

    @PostMapping(NOTICE)
    String answerNotice(
            @PathVariable String token,
            @RequestParam(required = false) String answer,
            @RequestParam(defaultValue = "") String seen,
            Model model) {
        return stored(links.notice(token), notices, answer, seen, model);
    }

    @GetMapping(CALL)
    String call(@PathVariable String token, @RequestParam(required = false) String answer, Model model) {
        return shown(links.call(token), calls, answer, model);
    }

    @PostMapping(CALL)
    String answerCall(
            @PathVariable String token,
            @RequestParam(required = false) String answer,
            @RequestParam(defaultValue = "") String seen,
            Model model) {
        return stored(links.call(token), calls, answer, seen, model);
    }

    private static String shown(Optional<Answering> link, AnswerWebPage answers, String answer, Model model) {
        var about = found(link);
        return EmailPages.page(
                about,
                "feature/attendance/answer",
                () -> answers.shown(about.matter(), about.personId()).choosing(answer),
                model);
    }

    /**
     * Stores the answer and shows the page. After a refusal, the page shows the chosen answer and the reason for the
     * refusal.
     */
    private static String stored(
            Optional<Answering> link, AnswerWebPage answers, String answer, String seen, Model model) {
        var about = found(link);
        return EmailPages.page(
                about,
                "feature/attendance/answer",
                () -> {
                    try {
                        return answers.stored(about.matter(), about.personId(), answer, seen);
                    } catch (Refusal refusal) {
                        return answers.shown(about.matter(), about.personId())
                                .choosing(answer)
                                .saying(RefusalSentence.of(refusal));
                    }
                },
                model);
    }

    private static Answering found(Optional<Answering> link) {
        return link.orElseThrow(PageNotFound::new);
    }
}
