package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundLookup;

/**
 * Slash command that reminds people of their unanswered questions in a status round, at most once a day in each
 * network. Outside working hours, the reminder is sent when working hours begin.
 */
@Component
class RemindRound implements Command {

    private final Suggestions suggestions;
    private final RoundLookup rounds;
    private final Rights rights;
    private final RoundRights roundRights;
    private final Questions questions;
    private final RespondentFinder respondents;
    private final MentionedAccountFinder mentions;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final WorkingHoursDelay outsideHours;
    private final Association association;
    private final Clock clock;

    RemindRound(
            Suggestions suggestions,
            RoundLookup rounds,
            Rights rights,
            RoundRights roundRights,
            Questions questions,
            RespondentFinder respondents,
            MentionedAccountFinder mentions,
            Deliveries deliveries,
            AuditLog audit,
            WorkingHoursDelay outsideHours,
            Association association,
            Clock clock) {
        this.suggestions = suggestions;
        this.rounds = rounds;
        this.rights = rights;
        this.roundRights = roundRights;
        this.questions = questions;
        this.respondents = respondents;
        this.mentions = mentions;
        this.deliveries = deliveries;
        this.audit = audit;
        this.outsideHours = outsideHours;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("round remind")
                .perhaps("round", Kind.TEXT, suggestions::rounds)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var by = rights.person(call.caller());
        var ours = rights.coordinating(call.caller());
        var round = rounds.open(call.perhapsText("round"), roundRights.seekingRounds(call.caller()));
        var now = clock.instant();
        var goesOutAt = outsideHours.goesOutAt(round.closesAt());
        var day = dayOf(goesOutAt);
        var reminded = new HashSet<String>();
        int missing = 0;
        Optional<Instant> already = Optional.empty();
        var withoutChannel = new ArrayList<Network>();
        var notAsked = new ArrayList<Network>();
        var nobody = new ArrayList<Network>();
        var ofCoordinators = respondents.ofCoordinators(questions.findAllByRoundIdOrderByPosition(round.id()));
        for (var network : roundRights.networksOf(round)) {
            var here = questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), network.id()).stream()
                    .filter(question -> !question.isAnswered() && !ofCoordinators.contains(question))
                    .toList();
            if (here.isEmpty() || !ours.test(network.id())) {
                continue;
            }
            if (network.channelId() == null) {
                withoutChannel.add(network);
            } else if (isStillToBeAsked(round, network)) {
                notAsked.add(network);
            } else if (networkReminded(round, network, day).isPresent()) {
                already = networkReminded(round, network, day);
            } else if (mentions.of(respondents.of(here).values().stream()
                            .flatMap(Set::stream)
                            .toList())
                    .isEmpty()) {
                nobody.add(network);
            } else {
                deliveries.save(Delivery.of(
                        RoundDeliveryKeys.reminder(round.id(), network.id(), day.toString()),
                        RoundDeliveryKeys.REMINDER,
                        RoundOpener.subject(round.id(), network.id()),
                        network.channelId(),
                        goesOutAt,
                        now));
                reminded.add(network.id());
                missing += here.size();
            }
        }
        var own = ofCoordinators.stream()
                .filter(question -> !question.isAnswered() && ours.test(question.networkId()))
                .toList();
        var opening = deliveries.findByKey(RoundDeliveryKeys.coordinators(round.id()));
        if (opening.filter(asked -> asked.state() != State.WAITING).isPresent() && othersMiss(own, by)) {
            var before = coordinatorsReminded(round, opening.get(), day);
            if (before.isPresent()) {
                already = before;
            } else {
                remindCoordinators(round, opening.get(), day, goesOutAt);
                own.forEach(question -> reminded.add(question.networkId()));
                missing += own.size();
            }
        }
        if (reminded.isEmpty() && withoutChannel.isEmpty() && notAsked.isEmpty() && nobody.isEmpty()) {
            throw already.map(at -> at.isAfter(now)
                            ? new Refusal("round.reminder-waits", at)
                            : new Refusal("round.reminded-already"))
                    .orElseGet(() -> new Refusal("round.nobody-to-remind"));
        }
        audit.save(AuditEntry.of(by.id(), "round.remind", round.id(), reminded.size() + " networks", now));
        var page = told(reminded.size(), missing, withoutChannel, notAsked, nobody);
        return reminded.isEmpty()
                ? Reply.page(page)
                : outsideHours.told(
                        Reply.page(page),
                        goesOutAt,
                        Press.id(SendRoundNowPresses.REMINDERS, round.id(), day.toString()));
    }

    private static Page told(
            int networks, int missing, List<Network> withoutChannel, List<Network> notAsked, List<Network> nobody) {
        var page = networks == 0 ? Page.of(null) : Page.of(null).line("round.reminded", missing, networks);
        page = warned(page, "round.remind.without-channel", withoutChannel);
        page = warned(page, "round.remind.not-asked", notAsked);
        return warned(page, "round.remind.nobody", nobody);
    }

    private static Page warned(Page page, String key, List<Network> networks) {
        return networks.isEmpty()
                ? page
                : page.line(key, NameJoiner.of(networks.stream().map(Network::title)))
                        .toned(Page.Tone.WARNING);
    }

    /** Returns whether a coordinator other than the user has unanswered questions. */
    private boolean othersMiss(List<Question> own, Person by) {
        return respondents.of(own).values().stream()
                .flatMap(Set::stream)
                .anyMatch(one -> !one.id().equals(by.id()));
    }

    /** Queues a reminder to coordinators about their own unanswered questions. */
    private void remindCoordinators(Round round, Delivery opening, LocalDate day, Instant goesOutAt) {
        deliveries.save(Delivery.of(
                RoundDeliveryKeys.coordinatorsReminder(round.id(), day.toString()),
                RoundDeliveryKeys.COORDINATORS,
                opening.subject(),
                opening.addressee(),
                goesOutAt,
                clock.instant()));
    }

    private boolean isStillToBeAsked(Round round, Network network) {
        return deliveries
                .findByKey(RoundDeliveryKeys.opening(round.id(), network.id()))
                .filter(one -> one.state() == State.WAITING)
                .isPresent();
    }

    /**
     * Returns the sending time of a reminder that was sent or will be sent to the network on this day. The reminder may
     * be automatic or requested by a person. Returns empty if the network has no reminder on this day.
     */
    private Optional<Instant> networkReminded(Round round, Network network, LocalDate day) {
        return reminded(
                RoundOpener.subject(round.id(), network.id()),
                one -> one.composer().equals(RoundDeliveryKeys.REMINDER),
                RoundDeliveryKeys.reminder(round.id(), network.id(), day.toString()),
                day);
    }

    /**
     * Returns the sending time of a reminder that was sent or will be sent to the coordinators on this day. Returns
     * empty if there is none. A reminder to coordinators has the same composer as the opening message to them.
     */
    private Optional<Instant> coordinatorsReminded(Round round, Delivery opening, LocalDate day) {
        return reminded(
                opening.subject(),
                one -> one.composer().equals(RoundDeliveryKeys.COORDINATORS)
                        && CoordinatorQuestionsComposer.isReminder(one),
                RoundDeliveryKeys.coordinatorsReminder(round.id(), day.toString()),
                day);
    }

    private Optional<Instant> reminded(
            String subject, Predicate<Delivery> isReminder, String requestedKey, LocalDate day) {
        return deliveries.findAllBySubjectOrderByDueAtAscIdAsc(subject).stream()
                .filter(isReminder)
                .filter(one -> one.key().equals(requestedKey)
                        || (one.state() == State.SENT || one.state() == State.WAITING)
                                && dayOf(at(one)).equals(day))
                .map(RemindRound::at)
                .findFirst();
    }

    private static Instant at(Delivery reminder) {
        return reminder.state() == State.WAITING
                ? reminder.dueAt()
                : Objects.requireNonNull(reminder.finishedAt(), "it does not wait any more");
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, association.zone());
    }
}
