package se.budkavle.bot.feature.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.DeviationTexts;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivitySummary;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Delegation;
import se.budkavle.storage.round.Delegations;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;

/**
 * Builds the messages about the progress of a status round (questions about the state of activities): an overview of
 * all networks, and the list of every question in one network.
 */
@Component
class RoundProgressMessage {

    static final String SHOW = "round:board";
    private static final int MOST_CHOICES = SelectMenu.MOST_ITEMS;

    private final RoundProgress board;
    private final Questions questions;
    private final Delegations delegations;
    private final Activities activities;
    private final RespondentFinder respondents;
    private final RoundRecordNames names;
    private final Networks networks;
    private final DeviationTexts deviations;
    private final Rights rights;
    private final Phrasebook phrasebook;

    RoundProgressMessage(
            RoundProgress board,
            Questions questions,
            Delegations delegations,
            Activities activities,
            RespondentFinder respondents,
            RoundRecordNames names,
            Networks networks,
            DeviationTexts deviations,
            Rights rights,
            Phrasebook phrasebook) {
        this.board = board;
        this.questions = questions;
        this.delegations = delegations;
        this.activities = activities;
        this.respondents = respondents;
        this.names = names;
        this.networks = networks;
        this.deviations = deviations;
        this.rights = rights;
        this.phrasebook = phrasebook;
    }

    /** Returns the overview of the networks that the reader has permission to read. */
    Reply whole(Round round, Caller reader) {
        var standing = board.of(round, rights.reading(reader));
        var counts = standing.counts();
        var page = Page.titled("round.board.title", round.period())
                .line(
                        "round.board.answered",
                        Phrase.strong(Phrase.of("round.board.answers", counts.answered(), counts.total())),
                        percent(counts, reader),
                        counts.missing())
                .line(states(counts))
                .line(
                        round.isOpen()
                                ? Phrase.of("round.opening.until", round.dueAt(), round.closesAt())
                                : Phrase.of(
                                        round.cancelled() ? "round.cancelled.at" : "round.board.closed",
                                        round.requiredClosedAt()));
        for (var section : standing.sections()) {
            var lines = section.lines().stream()
                    .map(line -> Phrase.of(
                            "round.board.line",
                            line.network().title(),
                            line.counts().answered(),
                            line.counts().total(),
                            states(line.counts())))
                    .toList();
            page = page.field(
                    Phrase.of(
                            "round.board.area",
                            section.area().title(),
                            section.counts().answered(),
                            section.counts().total()),
                    Phrase.joined("\n", lines));
        }
        var reply = Reply.page(page).with(Button.plain(Press.id(SHOW, round.id()), Phrase.of("round.board.refresh")));
        var lines = standing.sections().stream()
                .flatMap(section -> section.lines().stream())
                .toList();
        for (int from = 0; from < lines.size() && from < 4 * MOST_CHOICES; from += MOST_CHOICES) {
            var some = lines.subList(from, Math.min(lines.size(), from + MOST_CHOICES));
            reply = reply.with(new SelectMenu(
                    Press.id(SHOW, round.id(), "network", from),
                    Phrase.of(
                            "round.board.choose",
                            some.get(0).network().title(),
                            some.get(some.size() - 1).network().title()),
                    some.stream()
                            .map(line -> new SelectMenu.Item(
                                    line.network().id(),
                                    Phrase.words(line.network().title()),
                                    Phrase.of(
                                            "round.board.missing", line.counts().missing()),
                                    false))
                            .toList()));
        }
        return reply;
    }

    Reply network(Round round, String networkId, Caller reader) {
        var network = networks.findById(networkId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireReading(reader, network);
        var all = questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), networkId);
        Map<Question, Set<Person>> people = respondents.of(all);
        Map<String, String> codes =
                activities.titlesOf(all.stream().map(Question::activityId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(ActivitySummary::id, ActivitySummary::code));
        var organisations = names.organisations();
        var deviations = this.deviations.of(all);
        var page = Page.titled("round.board.network", round.period(), network.title());
        Map<String, Delegation> delegated = delegations.in(round.id(), networkId).stream()
                .collect(Collectors.toMap(Delegation::questionId, Function.identity(), (earlier, later) -> later));
        for (var question : all) {
            var who = question.organisationId() == null
                    ? RoundRecordNames.people(Set.copyOf(MapLookup.existing(people, question)))
                    : Phrase.words(MapLookup.existing(organisations, question.organisationId()));
            var delegation = delegated.get(question.id());
            page = page.line(
                    "round.board.question",
                    Phrase.strong(MapLookup.existing(codes, question.activityId())),
                    RoundRecordNames.state(question.state()),
                    delegation == null
                            ? who
                            : Phrase.of(
                                    "round.board.delegated",
                                    who,
                                    RoundRecordNames.people(MapLookup.existing(people, question)),
                                    delegation.reason()));
            var deviation = deviations.get(question.id());
            if (deviation != null) {
                page = page.line("round.board.deviation", deviation);
            }
        }
        return Reply.page(page)
                .with(
                        Button.plain(Press.id(SHOW, round.id()), Phrase.of("round.board.back")),
                        Button.plain(Press.id(SHOW, round.id(), networkId), Phrase.of("round.board.refresh")));
    }

    /**
     * Returns a line with the number of questions in each reported state, such as "on track". For each state with
     * questions, the line contains the emoji, the number and the state's name. If there are unanswered questions, the
     * line ends with their number.
     */
    private static Phrase states(RoundProgress.Counts counts) {
        List<Phrase> parts = new ArrayList<>();
        for (var state : ActivityState.values()) {
            var questions = counts.states().get(state);
            if (questions != null) {
                parts.add(count(Optional.of(state), questions));
            }
        }
        if (counts.missing() > 0) {
            parts.add(count(Optional.empty(), counts.missing()));
        }
        return Phrase.joined(" · ", parts);
    }

    private static Phrase count(Optional<ActivityState> state, int count) {
        var mark = StateMarks.of(state.map(ActivityState::name).orElse(null));
        return Phrase.of("round.board.count", mark.emoji(), count, Phrase.of(mark.wordKey()));
    }

    private String percent(RoundProgress.Counts counts, Caller reader) {
        double share = counts.total() == 0 ? 0 : (double) counts.answered() / counts.total();
        return new PlainTextPhrases(phrasebook, reader.locale()).percent(share);
    }
}
