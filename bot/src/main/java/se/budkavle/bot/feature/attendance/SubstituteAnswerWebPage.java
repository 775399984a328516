package se.budkavle.bot.feature.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.attendance.AnswerPageContent.Option;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingAnswerLinks;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.bot.web.AnswerSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequest;
import se.budkavle.storage.meeting.SubstituteRequest.Outcome;

/** Asks a substitute on a web page whether to come to a meeting. The answer is stored like an answer from the chat. */
@Component
class SubstituteAnswerWebPage implements AnswerWebPage {

    private final SubstituteAnswerRecorder recorder;
    private final SubstituteRequester requester;
    private final Meetings meetings;
    private final Networks networks;
    private final Invited invited;

    SubstituteAnswerWebPage(
            SubstituteAnswerRecorder recorder,
            SubstituteRequester requester,
            Meetings meetings,
            Networks networks,
            Invited invited) {
        this.recorder = recorder;
        this.requester = requester;
        this.meetings = meetings;
        this.networks = networks;
        this.invited = invited;
    }

    /**
     * Returns the content of the web page. Throws a refusal if the person has already answered or is no longer needed,
     * or if the meeting has begun or is cancelled. Throws a refusal also if the person is no longer a substitute of the
     * absent member.
     */
    @Override
    @Transactional(readOnly = true)
    public AnswerPageContent shown(String callId, String personId) {
        var request = recorder.asked(callId);
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        var person = invited.person(personId);
        requireSubstitute(request);
        recorder.requireOpen(request, person);
        return view(
                request,
                meeting,
                person.name(),
                Phrase.of(
                        "meeting.call.asks", invited.person(request.absentId()).name()),
                List.of(option(MeetingAnswerLinks.YES), option(MeetingAnswerLinks.NO)));
    }

    /**
     * Stores the substitute's answer. If the same answer is already stored, shows the same page as after the first
     * submission. If the meeting has changed since the web page was shown, stores nothing and shows the page with the
     * changed data.
     */
    @Override
    @Transactional
    public AnswerPageContent stored(String callId, String personId, @Nullable String value, String seen) {
        var request = recorder.asked(callId);
        var meeting = meetings.findById(request.meetingId()).orElseThrow();
        requireSubstitute(request);
        if (request.substituteId().equals(personId) && value != null && request.outcome() == outcome(value)) {
            return done(request, meeting);
        }
        var before = shown(callId, personId);
        if (value == null
                || before.options().stream().noneMatch(one -> one.value().equals(value))) {
            return before.saying(Phrase.of("meeting.page.choose"));
        }
        if (!before.seen().equals(seen)) {
            return before.choosing(value).saying(Phrase.of("meeting.page.changed-since"));
        }
        recorder.answer(callId, invited.person(personId), value.equals(MeetingAnswerLinks.YES), AnswerSource.PAGE);
        return done(recorder.asked(callId), meeting);
    }

    /**
     * Throws a refusal if the person who was asked is no longer a substitute. The web page shows the meeting's place,
     * which former substitutes must not see.
     */
    private void requireSubstitute(SubstituteRequest request) {
        if (!requester.isStillSubstitute(request)) {
            throw new Refusal("meeting.no-substitute-any-more");
        }
    }

    private AnswerPageContent done(SubstituteRequest request, Meeting meeting) {
        var now = request.outcome() == Outcome.ACCEPTED
                ? Phrase.of(
                        "meeting.call.accepted",
                        invited.person(request.absentId()).name(),
                        meeting.startsAt())
                : Phrase.of("meeting.call.declined");
        return view(request, meeting, invited.person(request.substituteId()).name(), now, List.of());
    }

    private AnswerPageContent view(
            SubstituteRequest request, Meeting meeting, String person, Phrase now, List<Option> options) {
        var title = Phrase.of(
                "meeting.call.title",
                meeting.heading(
                        networks.findById(meeting.networkId()).orElseThrow().title()),
                invited.dayOf(meeting));
        return new AnswerPageContent(
                title,
                person,
                List.of(MeetingWords.when(meeting), MeetingWords.where(meeting.venue())),
                now,
                Phrase.of("meeting.call.until", request.until()),
                options,
                String.valueOf(meeting.sequence()),
                null);
    }

    private static Option option(String value) {
        return new Option(value, Phrase.of("meeting.call." + value), false);
    }

    private static Outcome outcome(String value) {
        return value.equals(MeetingAnswerLinks.YES) ? Outcome.ACCEPTED : Outcome.DECLINED;
    }
}
