package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Meeting;

/** Shows a preview with the days of a planned series of meetings. Stores the meetings after the user confirms. */
@Component
class ConfirmSeries implements ConfirmationHandler<SeriesRequest> {

    private final AllSeries series;
    private final SeriesDates dates;
    private final SeriesPreviewMessage pages;
    private final SeriesPlanner planner;
    private final Networks networks;
    private final MeetingChanges changes;
    private final NoticeTimetable timetable;
    private final Rights rights;
    private final SendMeetingNowPress sendNow;
    private final Clock clock;

    ConfirmSeries(
            AllSeries series,
            SeriesDates dates,
            SeriesPreviewMessage pages,
            SeriesPlanner planner,
            Networks networks,
            MeetingChanges changes,
            NoticeTimetable timetable,
            Rights rights,
            SendMeetingNowPress sendNow,
            Clock clock) {
        this.series = series;
        this.dates = dates;
        this.pages = pages;
        this.planner = planner;
        this.networks = networks;
        this.changes = changes;
        this.timetable = timetable;
        this.rights = rights;
        this.sendNow = sendNow;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "meeting.series";
    }

    @Override
    public Class<SeriesRequest> type() {
        return SeriesRequest.class;
    }

    @Override
    public Preview preview(SeriesRequest asked, Caller caller) {
        var planned = asked.series();
        var network = networks.findById(planned.networkId()).orElseThrow();
        rights.requireCoordinating(caller, network);
        var by = rights.personId(caller);
        var replaced = asked.replaces() == null
                ? null
                : series.findById(asked.replaces()).orElseThrow();
        var found = dates.ahead(planned, clock.instant());
        var replacement = planner.replacement(replaced, planned, found, Boolean.TRUE.equals(asked.keepsVenues()));
        found = found.without(replacement.stayCancelled()).moved(replacement.byHand());
        if (found.days().isEmpty()) {
            throw found.leftOut().isEmpty()
                    ? new Refusal("meeting.series-empty", planned.begins(), planned.ends())
                    : new Refusal(
                            "meeting.series-left-out",
                            planned.begins(),
                            planned.ends(),
                            found.leftOut().get(0).whyNot().orElseThrow().said());
        }
        var days = found.days();
        if (replaced != null && replacement.changesNothing(planned, days.size())) {
            throw new Refusal("meeting.series-same");
        }
        return Preview.of(
                        pages.of(asked, found, replacement, network, rights.reading(caller)),
                        Phrase.of("meeting.series.store", days.size()),
                        () -> {
                            var since = clock.instant();
                            return stored(
                                    network, planner.store(planned, days, replaced, replacement, by), asked, since);
                        })
                .restingOn(replacement);
    }

    private Reply stored(Network network, List<Meeting> stored, SeriesRequest asked, Instant since) {
        var page = Page.titled("meeting.stored", stored.size(), stored.get(0).heading(network.title()))
                .toned(Page.Tone.GOOD)
                .line("meeting.stored.first", MeetingWords.when(stored.get(0)), stored.size());
        var unannounced =
                stored.stream().filter(meeting -> !changes.isAnnounced(meeting)).toList();
        if (unannounced.size() < stored.size()) {
            boolean told = stored.stream().anyMatch(meeting -> changes.isTold(meeting, since));
            page = page.line(MeetingWords.of(
                    stored.get(0),
                    told ? "meeting.stored.announced" : "meeting.stored.announced-same",
                    stored.size() - unannounced.size(),
                    stored.size()));
        }
        if (unannounced.isEmpty()) {
            return sendNow.told(Reply.page(page), asked);
        }
        if (network.channelId() == null) {
            return Reply.page(page.line("meeting.stored.no-channel").toned(Page.Tone.WARNING));
        }
        var next = unannounced.get(0);
        var notice = timetable.notice(next);
        return sendNow.told(
                Reply.page(
                        notice.isAfter(clock.instant())
                                ? page.line(MeetingWords.of(next, "meeting.stored.next", notice))
                                : page.line(MeetingWords.of(next, "meeting.stored.next-soon"))),
                asked);
    }
}
