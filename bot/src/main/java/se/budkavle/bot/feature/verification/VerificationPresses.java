package se.budkavle.bot.feature.verification;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFiles;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.VerificationButtons;
import se.budkavle.bot.view.minutes.VerificationRecorder;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.VerifierComment;

/** Handles the buttons and the form with which the two verifiers verify (confirm) formal minutes or comment on them. */
@Component
class VerificationPresses implements Presses {

    private static final String TEXT = "text";

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final VerificationRecorder recorder;
    private final VerificationRequestMessage pages;
    private final MinutesFiles files;
    private final Rights rights;

    VerificationPresses(
            MinutesFinder finder,
            MinutesReader reader,
            VerificationRecorder recorder,
            VerificationRequestMessage pages,
            MinutesFiles files,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.recorder = recorder;
        this.pages = pages;
        this.files = files;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.SHOW_TO_VERIFY, this::show),
                Press.of(MinutesButtonIds.VERIFY, this::verify),
                Press.of(MinutesButtonIds.ASK_COMMENT, pressed -> Reply.form(form(pressed))),
                FormPress.of(MinutesButtonIds.STORE_COMMENT, this::comment, this::form));
    }

    private Reply show(PressEvent pressed) {
        var meeting = finder.verified(pressed);
        recorder.state(meeting).requireVerifier(rights.personId(pressed.caller()));
        return shown(meeting, pressed);
    }

    private Reply verify(PressEvent pressed) {
        var meeting = finder.verified(pressed);
        recorder.verify(meeting, pressed.number(1), rights.personId(pressed.caller()));
        return Reply.of("minutes.adjust-stored");
    }

    private Form form(PressEvent pressed) {
        var meeting = finder.verified(pressed);
        int seen = pressed.number(1);
        recorder.requireCommenting(meeting, seen, rights.personId(pressed.caller()));
        return new Form(
                Press.id(MinutesButtonIds.STORE_COMMENT, meeting.id(), seen),
                Phrase.of("minutes.form.comment"),
                List.of(new Form.TextInput(
                        TEXT,
                        Phrase.of("minutes.form.comment.text"),
                        Phrase.of("minutes.form.comment.text.hint"),
                        "",
                        true,
                        true,
                        VerifierComment.LONGEST_TEXT)));
    }

    private Reply comment(PressEvent sent) {
        var meeting = finder.verified(sent);
        recorder.comment(meeting, sent.number(1), sent.field(TEXT), rights.personId(sent.caller()));
        return Reply.of("minutes.comment-stored");
    }

    /**
     * Returns the reply with the meeting's minutes and their files. If the person has not confirmed the minutes yet,
     * adds buttons to confirm the minutes or comment on them.
     */
    private Reply shown(Meeting meeting, PressEvent pressed) {
        var view = reader.of(meeting);
        var state = recorder.state(meeting);
        var reply = Reply.page(pages.of(view));
        for (var file : files.of(view)) {
            reply = reply.with(file);
        }
        return state.isMissing(rights.personId(pressed.caller())) ? reply.with(VerificationButtons.of(state)) : reply;
    }
}
