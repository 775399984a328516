package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Plans;

/**
 * Previews a status round (questions about the state of activities): the people who are asked, the channels and the
 * times. Opens the status round after the coordinator's confirmation.
 */
@Component
class ConfirmOpenRound implements ConfirmationHandler<RoundRequest> {

    private final RoundOpener opener;
    private final RoundOpeningMessage pages;
    private final Plans plans;
    private final Networks networks;
    private final NoticeTime times;
    private final WorkingHoursDelay outsideHours;
    private final Rights rights;
    private final Clock clock;

    ConfirmOpenRound(
            RoundOpener opener,
            RoundOpeningMessage pages,
            Plans plans,
            Networks networks,
            NoticeTime times,
            WorkingHoursDelay outsideHours,
            Rights rights,
            Clock clock) {
        this.opener = opener;
        this.pages = pages;
        this.plans = plans;
        this.networks = networks;
        this.times = times;
        this.outsideHours = outsideHours;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "round.open";
    }

    @Override
    public Class<RoundRequest> type() {
        return RoundRequest.class;
    }

    @Override
    public Preview preview(RoundRequest asked, Caller caller) {
        var wanted = wanted(asked, caller);
        var by = rights.personId(caller);
        var opened = opener.workedOut(wanted, by);
        var morning = morning(opened.round().dueAt());
        if (asked.inMorning() && morning.isEmpty()) {
            throw new Refusal("round.preview.no-morning");
        }
        return Preview.of(
                pages.preview(opened, wanted.networks(), morning),
                asked.inMorning() ? Phrase.of("round.preview.morning", morning.get()) : Phrase.of("round.preview.now"),
                () -> stored(asked, wanted, by, asked.inMorning() ? morning.get() : clock.instant()));
    }

    /**
     * Returns whether the status round's channel messages may wait for the next working hours. The channel messages may
     * wait if the next working hours begin before the deadline for answers.
     */
    boolean mayWait(RoundRequest asked) {
        return morning(times.endOf(asked.dueDay())).isPresent();
    }

    /** Returns whether the current time is within working hours. */
    boolean isAtWork() {
        return !times.moved(clock.instant(), Instant.MAX, false).at().isAfter(clock.instant());
    }

    /**
     * Returns when the next working hours begin. Returns empty if the status round's deadline for answers comes first.
     */
    private Optional<Instant> morning(Instant due) {
        var from = isAtWork() ? times.endOf(times.dayOf(clock.instant())) : clock.instant();
        return Optional.of(times.moved(from, Instant.MAX, false).at()).filter(at -> at.isBefore(due));
    }

    private RoundOpener.Wanted wanted(RoundRequest asked, Caller caller) {
        var known = networks.byId();
        var some = asked.networkIds().stream().map(known::get).toList();
        some.forEach(network -> rights.requireCoordinating(caller, network));
        return new RoundOpener.Wanted(
                plans.findById(asked.planId()).orElseThrow(),
                asked.period(),
                asked.dueDay(),
                asked.closingDay(),
                some,
                asked.reportChannelId(),
                asked.openedIn());
    }

    private Reply stored(RoundRequest asked, RoundOpener.Wanted wanted, String by, Instant goesOutAt) {
        var opened = opener.open(wanted, goesOutAt, by);
        var roundId = opened.round().id();
        var page = Reply.page(pages.opened(opened, wanted.networks()));
        var sendsNow = Press.id(SendRoundNowPresses.ROUND, roundId);
        var reply = asked.inMorning()
                ? outsideHours.chosen(page, goesOutAt, sendsNow)
                : outsideHours.told(page, goesOutAt, sendsNow);
        return opened.ofCoordinators().isEmpty()
                ? reply
                : reply.with(Button.main(Press.id(RoundButtonIds.BEGIN, roundId), Phrase.of("round.answer-button")));
    }
}
